package nl.meent.loader.function;

import java.util.List;

/// A function that a mapping may call (`fno:Function`).
///
/// @param iri its name in mappings
/// @param parameters what it expects, in order
/// @param outputs what it returns; the body gives the first
/// @param body what it does
public record Function(String iri, List<Parameter> parameters, List<Output> outputs, Body body) {

    public Function {
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
    }
}
