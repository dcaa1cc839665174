package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Code;
import nl.meent.loader.term.LanguageTag;
import nl.meent.loader.term.LexicalForm;
import nl.meent.loader.term.Terms;
import org.eclipse.rdf4j.model.util.Values;

/// Literals, compiled: what stands behind the text is known beforehand, or found out for each record.
sealed interface LiteralPlan extends TermPlan {

    /// The text of a literal, from quote to quote.
    static void text(Slots slots, int value, Terms out) {
        var buffer = out.buffer;
        buffer.put('"');
        buffer.literal(slots.bytes, slots.start[value], slots.length[value]);
        buffer.put('"');
    }

    /// Tells a value that is no single value.
    static boolean isStructured(Cursor cursor, ValuePlan values, Slots slots, int value) {
        if (slots.kind[value] != Kind.STRUCTURE) {
            return false;
        }
        cursor.fault(
                Code.STRUCTURED_VALUE,
                values.column(),
                slots.text(value),
                "is an object or an array, expected a single value",
                "let the reference go on to the values inside it");
        return true;
    }

    /// With the datatype that the value has by nature (RML-Core, natural RDF mapping).
    record Natural(ValuePlan values) implements LiteralPlan {

        private static final byte[][] SUFFIX = new byte[Kind.values().length][];

        static {
            for (var kind : Kind.values()) {
                SUFFIX[kind.code()] = suffix(kind).getBytes(StandardCharsets.US_ASCII);
            }
        }

        private static String suffix(Kind kind) {
            var xsd = "^^<http://www.w3.org/2001/XMLSchema#";
            return switch (kind) {
                case INTEGER -> xsd + "integer>";
                case DOUBLE -> xsd + "double>";
                case BOOLEAN -> xsd + "boolean>";
                case STRING, IRI, STRUCTURE -> "";
            };
        }

        @Override
        public void write(Cursor cursor, Terms out) {
            var slots = values.values(cursor);
            for (var i = 0; i < slots.count; i++) {
                if (isStructured(cursor, values, slots, i)) {
                    continue;
                }
                if (!slots.language[i].isEmpty() && !LanguageOf.isTag(cursor, values.column(), slots.language[i])) {
                    continue;
                }
                text(slots, i, out);
                if (slots.language[i].isEmpty()) {
                    out.buffer.put(SUFFIX[slots.kind[i].code()]);
                } else {
                    out.buffer.put("@" + slots.language[i]);
                }
                out.finish();
                out.dropRepeated();
            }
        }
    }

    /// With a language tag, or a datatype without a check.
    record Fixed(ValuePlan values, Bytes suffix) implements LiteralPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            var slots = values.values(cursor);
            for (var i = 0; i < slots.count; i++) {
                if (!isStructured(cursor, values, slots, i)) {
                    text(slots, i, out);
                    out.buffer.put(suffix.array);
                    out.finish();
                    out.dropRepeated();
                }
            }
        }
    }

    /// With a datatype whose lexical form is checked.
    record Typed(ValuePlan values, LexicalForm form, Bytes suffix) implements LiteralPlan {

        static Typed of(ValuePlan values, LexicalForm form) {
            return new Typed(values, form, suffix(form));
        }

        static Bytes suffix(LexicalForm form) {
            var iri = form.datatype().stringValue();
            return iri.equals("http://www.w3.org/2001/XMLSchema#string") ? Bytes.of("") : Bytes.of("^^<" + iri + ">");
        }

        @Override
        public void write(Cursor cursor, Terms out) {
            var slots = values.values(cursor);
            for (var i = 0; i < slots.count; i++) {
                if (!isStructured(cursor, values, slots, i)) {
                    write(cursor, values, form, suffix, slots, i, out);
                }
            }
        }

        static void write(
                Cursor cursor, ValuePlan values, LexicalForm form, Bytes suffix, Slots slots, int value, Terms out) {
            if (!form.holds(slots.bytes, slots.start[value], slots.length[value])) {
                cursor.fault(
                        Code.LEXICAL_FORM,
                        values.column(),
                        slots.text(value),
                        "is no " + name(form) + ", expected " + form.expected(),
                        "correct the value, or choose another datatype in the mapping");
                return;
            }
            text(slots, value, out);
            out.buffer.put(suffix.array);
            out.finish();
            out.dropRepeated();
        }

        private static String name(LexicalForm form) {
            return form.datatype().stringValue().replace("http://www.w3.org/2001/XMLSchema#", "xsd:");
        }
    }

    /// With datatypes that the record gives.
    record DatatypeOf(ValuePlan values, TermPlan datatype, int slot, Map<String, LexicalForm> forms)
            implements LiteralPlan {

        static DatatypeOf of(ValuePlan values, TermPlan datatype, int slot) {
            return new DatatypeOf(values, datatype, slot, new ConcurrentHashMap<>());
        }

        @Override
        public void write(Cursor cursor, Terms out) {
            var types = cursor.terms(slot);
            types.clear();
            datatype.write(cursor, types);
            var slots = values.values(cursor);
            for (var i = 0; i < slots.count; i++) {
                for (var t = 0; t < types.count; t++) {
                    if (!isStructured(cursor, values, slots, i)) {
                        var form = form(types, t);
                        Typed.write(cursor, values, form, Typed.suffix(form), slots, i, out);
                    }
                }
            }
        }

        private LexicalForm form(Terms types, int type) {
            var term =
                    new String(types.buffer.bytes, types.start(type) + 1, types.size(type) - 2, StandardCharsets.UTF_8);
            var known = forms.get(term);
            if (known != null) {
                return known;
            }
            var form = new LexicalForm(Values.iri(term));
            // Bounded: datatypes come from data, and a column of a million different ones must not fill the memory.
            if (forms.size() < 1000) {
                forms.put(term, form);
            }
            return form;
        }
    }

    /// With language tags that the record gives.
    record LanguageOf(ValuePlan values, ValuePlan language) implements LiteralPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            var tags = language.values(cursor);
            var slots = values.values(cursor);
            for (var t = 0; t < tags.count; t++) {
                var tag = tags.text(t);
                if (!isTag(cursor, language.column(), tag)) {
                    continue;
                }
                for (var i = 0; i < slots.count; i++) {
                    if (!isStructured(cursor, values, slots, i)) {
                        text(slots, i, out);
                        out.buffer.put("@" + tag);
                        out.finish();
                        out.dropRepeated();
                    }
                }
            }
        }

        static boolean isTag(Cursor cursor, int column, String tag) {
            if (LanguageTag.isWellFormed(tag)) {
                return true;
            }
            cursor.fault(
                    Code.LANGUAGE_TAG,
                    column,
                    tag,
                    "is no language tag (BCP 47), expected one such as nl or en",
                    "correct the tag");
            return false;
        }
    }
}
