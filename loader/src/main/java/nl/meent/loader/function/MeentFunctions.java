package nl.meent.loader.function;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Meent's own functions: what registries need to become linked data.
final class MeentFunctions {

    private static final int KEY_DIGITS = 20;

    private MeentFunctions() {}

    static Map<String, Body> bodies(LookupTables tables) {
        var patterns = new Patterns();
        var times = new Times();
        var licences = new Kept<String, Licences>(1, Licences::read);
        return new Bodies("https://w3id.org/meent/function#")
                .values("split", given -> split(given.text(0), given.text(1)))
                .text("trim", given -> given.truth(1) ? Space.collapsed(given.text(0)) : Space.trimmed(given.text(0)))
                .maybe("slug", given -> Slug.of(given.text(0)))
                .text("lower", given -> given.text(0).toLowerCase(Locale.ROOT))
                .text("upper", given -> given.text(0).toUpperCase(Locale.ROOT))
                .text("replace", given -> given.text(0).replace(given.text(1), given.text(2)))
                .text("replacePattern", given -> patterns.replace(given.text(0), given.text(1), given.text(2)))
                .maybe("default", given -> filled(given, 0).or(() -> filled(given, 1)))
                .text("concat", given -> String.join(given.textOr(1, ""), given.all(0)))
                .maybe("lookup", tables::find)
                .text("date", given -> times.date(given.text(0), given.text(1), given.textOr(2, "en")))
                .text("localDay", given -> times.localDay(given.text(0)))
                .text("dateTime", times::dateTime)
                .maybe("repositoryUrl", given -> RepositoryAddress.of(given.text(0)))
                .maybe("spdxLicence", given -> licences.get("spdx.csv").find(given.text(0)))
                .values("languageTagged", MeentFunctions::tagged)
                .text("hashKey", given -> hashKey(given.lists()))
                .text("iriSafe", given -> Escapes.iriSafe(given.text(0)))
                .truth("isBlank", given -> Space.trimmed(given.textOr(0, "")).isEmpty())
                .truth(
                        "equal",
                        given -> given.maybe(0).isPresent() && given.all(0).equals(given.all(1)))
                .truth("not", given -> !given.truth(0))
                .maybe("if", given -> given.maybe(given.truth(0) ? 1 : 2))
                .all();
    }

    private static List<Value> split(String value, String separator) {
        var values = new ArrayList<Value>();
        Space.eachPart(value, separator, part -> {
            var trimmed = Space.trimmed(part);
            if (!trimmed.isEmpty()) {
                values.add(Value.of(trimmed));
            }
        });
        return values;
    }

    private static Optional<String> filled(Arguments given, int index) {
        return given.maybe(index).filter(text -> !text.isEmpty());
    }

    private static List<Value> tagged(Arguments given) {
        var values = parts(given.all(0), given.maybe(2));
        var languages = parts(given.all(1), given.maybe(2));
        if (values.size() != languages.size()) {
            throw new FunctionFault(
                    String.join(", ", languages),
                    "is " + languages.size() + " languages, expected one for each of " + values.size() + " values");
        }
        var tagged = new ArrayList<Value>();
        for (var i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                tagged.add(new Value(
                        values.get(i), Optional.of(languages.get(i)).filter(language -> !language.isEmpty())));
            }
        }
        return tagged;
    }

    private static List<String> parts(List<String> texts, Optional<String> separator) {
        return separator
                .map(mark -> texts.stream()
                        .flatMap(text -> Space.parts(text, mark).stream())
                        .map(Space::trimmed)
                        .toList())
                .orElse(texts);
    }

    /// Each field is hashed after its length, so that `ab`, `c` and `a`, `bc` differ; NULL has length -1.
    private static String hashKey(List<List<String>> fields) {
        var bytes = fields.stream()
                .map(field -> field.isEmpty() ? new byte[0] : field.getFirst().getBytes(StandardCharsets.UTF_8))
                .toList();
        var size = bytes.stream().mapToInt(each -> Integer.BYTES + each.length).sum();
        var buffer = ByteBuffer.allocate(size);
        for (var i = 0; i < fields.size(); i++) {
            buffer.putInt(fields.get(i).isEmpty() ? -1 : bytes.get(i).length).put(bytes.get(i));
        }
        return GrelFunctions.digest("SHA-256", buffer.array()).substring(0, KEY_DIGITS);
    }
}
