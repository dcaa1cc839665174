package nl.meent.loader.function;

import java.util.List;

/// What a function does. Called from several threads at once; keeps no state of its own between calls.
@FunctionalInterface
public interface Body {

    /// Computes the result; an empty one is NULL.
    ///
    /// @param arguments the values of each parameter, in the order of the description: none for NULL, one for a
    ///     plain parameter, any number for a list
    /// @throws FunctionFault when the values are not what the function can work with
    List<Value> call(List<List<String>> arguments);
}
