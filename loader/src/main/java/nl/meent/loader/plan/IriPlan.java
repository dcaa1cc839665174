package nl.meent.loader.plan;

import nl.meent.loader.mapping.TermType;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Code;
import nl.meent.loader.term.IriCheck;
import nl.meent.loader.term.Terms;

/// IRIs, compiled. A relative one gets the base in front (RML-Core, generated RDF terms: concatenation, no
/// resolution).
sealed interface IriPlan extends TermPlan {

    /// Tells a key that is empty or has an empty part.
    static void emptyKey(Cursor cursor, int column) {
        cursor.fault(
                Code.EMPTY_KEY,
                column,
                "",
                "is an empty part of a key, so that different things would get the same IRI",
                "fill it in, or name the empty text as NULL in the mapping (rml:null \"\")");
    }

    /// From a template: values are made safe, so that only what the template itself says can be wrong.
    record FromTemplate(TemplateShape shape, TemplateShape.Way way, boolean key) implements IriPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            if (key && shape.hasEmptyValue(cursor)) {
                emptyKey(cursor, shape.firstColumn());
                return;
            }
            var buffer = out.buffer;
            buffer.put('<');
            shape.each(cursor, buffer, way, from -> {
                buffer.put('>');
                out.finish();
                out.dropRepeated();
                buffer.put('<');
            });
            out.discard();
        }
    }

    /// From values that have to be IRIs as they are, or become one behind the base.
    record FromValues(ValuePlan values, TermType type, Bytes base, boolean key) implements IriPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            var slots = values.values(cursor);
            for (var i = 0; i < slots.count; i++) {
                if (slots.kind[i] == Kind.STRUCTURE) {
                    structured(cursor, slots, i);
                } else if (key && slots.length[i] == 0) {
                    emptyKey(cursor, values.column());
                } else {
                    write(cursor, slots, i, out);
                }
            }
        }

        private void write(Cursor cursor, Slots slots, int value, Terms out) {
            var buffer = out.buffer;
            buffer.put('<');
            var from = buffer.used;
            if (!IriCheck.hasScheme(slots.bytes, slots.start[value], slots.length[value])) {
                buffer.put(base.array);
            }
            if (type.isUnsafe()) {
                buffer.iri(slots.bytes, slots.start[value], slots.length[value]);
            } else {
                buffer.put(slots.bytes, slots.start[value], slots.length[value]);
                if (!isValid(buffer.bytes, from, buffer.used - from)) {
                    out.discard();
                    invalid(cursor, slots, value);
                    return;
                }
            }
            buffer.put('>');
            out.finish();
            out.dropRepeated();
        }

        private boolean isValid(byte[] bytes, int from, int size) {
            return IriCheck.isAbsolute(bytes, from, size) && (type == TermType.IRI || isAscii(bytes, from, size));
        }

        private static boolean isAscii(byte[] bytes, int from, int size) {
            for (var i = from; i < from + size; i++) {
                if (bytes[i] < 0) {
                    return false;
                }
            }
            return true;
        }

        private void invalid(Cursor cursor, Slots slots, int value) {
            cursor.fault(
                    Code.IRI,
                    values.column(),
                    slots.text(value),
                    "is no IRI (RFC 3987), expected one such as https://example.org/a",
                    "correct it; a template (rml:template) encodes spaces and other characters");
        }

        private void structured(Cursor cursor, Slots slots, int value) {
            cursor.fault(
                    Code.STRUCTURED_VALUE,
                    values.column(),
                    slots.text(value),
                    "is an object or an array, expected an IRI",
                    "let the reference go on to the values inside it");
        }
    }
}
