package nl.meent.loader.mapping;

import java.util.List;
import nl.meent.loader.function.Function;
import nl.meent.loader.function.Output;
import nl.meent.loader.report.Where;
import org.eclipse.rdf4j.model.Value;

/// Where the values of a map come from (RML-Core, expression maps; RML-FNML, function executions).
public sealed interface Expression {

    /// Always the same term (`rml:constant`).
    record Constant(Value value) implements Expression {}

    /// What the source has there (`rml:reference`).
    record Reference(String reference, Where origin) implements Expression {}

    /// Text around what the source has (`rml:template`).
    record Template(List<Part> parts) implements Expression {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /// What a function makes of other values (`rml:functionExecution`).
    ///
    /// @param inputs for each parameter of the function its expressions; none where the mapping gives none
    record Call(Function function, List<List<Expression>> inputs, Output output, Where origin) implements Expression {
        public Call {
            inputs = inputs.stream().map(List::copyOf).toList();
        }
    }

    /// No expression at all: a blank node of its own for every iteration.
    ///
    /// @param mark tells the maps of one mapping apart
    record Fresh(int mark) implements Expression {}

    /// A piece of a template.
    sealed interface Part {

        /// Text as it is.
        record Text(String text) implements Part {}

        /// A reference between braces.
        record Slot(Reference reference) implements Part {}
    }
}
