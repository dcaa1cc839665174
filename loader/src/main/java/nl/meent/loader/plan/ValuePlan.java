package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.function.Function;
import nl.meent.loader.function.FunctionFault;
import nl.meent.loader.function.Value;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Code;

/// An expression, compiled: gives the values that it has for the record at the cursor.
sealed interface ValuePlan {

    /// The values; they last until the same plan is asked again with the same cursor.
    Slots values(Cursor cursor);

    /// The column that a problem with its values is told at.
    int column();

    /// The cells of a column.
    record Cells(int column, int slot) implements ValuePlan {
        @Override
        public Slots values(Cursor cursor) {
            var slots = cursor.slots(slot);
            slots.ofCell(cursor.batch, cursor.record, column);
            return slots;
        }
    }

    /// Always the same.
    record Same(Bytes text, Kind kind, int slot, List<String> asList) implements ValuePlan {
        @Override
        public Slots values(Cursor cursor) {
            var slots = cursor.slots(slot);
            slots.ofBytes(text.array, kind);
            return slots;
        }

        @Override
        public int column() {
            return Cursor.NO_COLUMN;
        }
    }

    /// A template whose values go in as they are.
    record Filled(TemplateShape shape, int slot) implements ValuePlan {
        @Override
        public Slots values(Cursor cursor) {
            var slots = cursor.slots(slot);
            var buffer = slots.begin();
            shape.each(cursor, buffer, TemplateShape.Way.PLAIN, from -> slots.finish(from, Kind.STRING, ""));
            slots.settle();
            return slots;
        }

        @Override
        public int column() {
            return shape.firstColumn();
        }
    }

    /// What a function gives. It is called once for each combination of its inputs; a list takes all values at once.
    record Called(Function function, List<List<ValuePlan>> inputs, Kind kind, int column, int slot)
            implements ValuePlan {

        @Override
        public Slots values(Cursor cursor) {
            var arguments = new ArrayList<List<String>>(inputs.size());
            var several = false;
            var missing = false;
            for (var i = 0; i < inputs.size(); i++) {
                var texts = texts(inputs.get(i), cursor);
                arguments.add(texts);
                several |= isSeveral(texts, i);
                missing |= texts.isEmpty() && function.parameters().get(i).required();
            }
            var slots = cursor.slots(slot);
            slots.begin();
            if (several && !missing) {
                combine(cursor, slots, arguments, 0);
            } else if (!missing) {
                call(cursor, slots, arguments);
            }
            slots.settle();
            return slots;
        }

        private boolean isSeveral(List<String> texts, int input) {
            return texts.size() > 1 && !function.parameters().get(input).list();
        }

        private static List<String> texts(List<ValuePlan> input, Cursor cursor) {
            if (input.size() == 1 && input.getFirst() instanceof Same same) {
                return same.asList();
            }
            var texts = new ArrayList<String>(1);
            for (var plan : input) {
                var values = plan.values(cursor);
                for (var i = 0; i < values.count; i++) {
                    texts.add(values.text(i));
                }
            }
            return texts;
        }

        private void combine(Cursor cursor, Slots slots, List<List<String>> arguments, int from) {
            for (var i = from; i < arguments.size(); i++) {
                var values = arguments.get(i);
                if (isSeveral(values, i)) {
                    for (var value : values) {
                        var one = new ArrayList<>(arguments);
                        one.set(i, List.of(value));
                        combine(cursor, slots, one, i + 1);
                    }
                    return;
                }
            }
            call(cursor, slots, arguments);
        }

        private void call(Cursor cursor, Slots slots, List<List<String>> arguments) {
            try {
                for (var value : function.body().call(arguments)) {
                    add(slots, value);
                }
            } catch (FunctionFault e) {
                cursor.fault(
                        Code.FUNCTION_FAILED,
                        column,
                        e.value(),
                        e.getMessage() + ", says the function " + function.iri(),
                        "correct the value, or the call in the mapping");
            }
        }

        private void add(Slots slots, Value value) {
            var buffer = slots.own();
            var from = buffer.used;
            buffer.put(value.text().getBytes(StandardCharsets.UTF_8));
            slots.finish(from, kind, value.language().orElse(""));
        }
    }
}
