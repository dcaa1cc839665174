package nl.meent.loader.guess;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What headers and file names mean as names: in Turtle, in addresses, in well-known vocabularies.
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /// Letters of other scripts stay: Turtle and IRIs allow them, but for three signs of Latin-1.
    private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9\\p{L}]+|[\u00AA\u00B5\u00BA]");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)(.+)[_-](nl|en)");
    private static final Pattern KEY_END =
            Pattern.compile(".*([_ -](?i:id|code|key|nr|nummer|number)|[a-z](Id|ID|Code|Key|Nr|Nummer|Number)|nummer)");
    private static final List<String> KEYS =
            List.of("id", "identifier", "identificatie", "uuid", "guid", "key", "sleutel", "nummer", "number", "code");

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("name", "rdfs:label"),
            Map.entry("naam", "rdfs:label"),
            Map.entry("title", "dcterms:title"),
            Map.entry("titel", "dcterms:title"),
            Map.entry("description", "dcterms:description"),
            Map.entry("omschrijving", "dcterms:description"),
            Map.entry("beschrijving", "dcterms:description"),
            Map.entry("summary", "dcterms:abstract"),
            Map.entry("samenvatting", "dcterms:abstract"),
            Map.entry("url", "foaf:homepage"),
            Map.entry("website", "foaf:homepage"),
            Map.entry("homepage", "foaf:homepage"),
            Map.entry("source", "dcterms:source"),
            Map.entry("bron", "dcterms:source"),
            Map.entry("date", "dcterms:date"),
            Map.entry("datum", "dcterms:date"),
            Map.entry("created", "dcterms:created"),
            Map.entry("modified", "dcterms:modified"),
            Map.entry("updated", "dcterms:modified"),
            Map.entry("gewijzigdop", "dcterms:modified"),
            Map.entry("licence", "dcterms:license"),
            Map.entry("license", "dcterms:license"),
            Map.entry("licentie", "dcterms:license"),
            Map.entry("id", "dcterms:identifier"),
            Map.entry("identifier", "dcterms:identifier"));

    private Names() {}

    /// The well-known predicate for a header, where the values have the shape that it asks for.
    static Optional<String> predicate(String header, Shape shape) {
        var key = camel(withoutLanguage(header)).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KNOWN.get(key)).filter(known -> switch (known) {
            case "foaf:homepage", "dcterms:source" -> shape == Shape.IRI;
            case "dcterms:created", "dcterms:modified", "dcterms:date" ->
                shape == Shape.DATE || shape == Shape.DATE_TIME || shape == Shape.YEAR;
            case "dcterms:license" -> true;
            default -> shape == Shape.TEXT;
        });
    }

    /// How much a header sounds like a key: 0 is most, the last place is not at all.
    static int keyRank(String header) {
        var exact = KEYS.indexOf(header.strip().toLowerCase(Locale.ROOT));
        if (exact >= 0) {
            return exact;
        }
        return KEY_END.matcher(header.strip()).matches() ? KEYS.size() : KEYS.size() + 1;
    }

    static boolean isKey(String header) {
        return keyRank(header) <= KEYS.size();
    }

    static boolean isYear(String header) {
        var words = camel(header).toLowerCase(Locale.ROOT);
        return words.contains("year") || words.contains("jaar") || words.equals("date") || words.equals("datum");
    }

    /// The language that the end of a header names, as in `titel_nl`.
    static Optional<String> language(String header) {
        var parts = LANGUAGE.matcher(header);
        return parts.matches() ? Optional.of(parts.group(2).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String withoutLanguage(String header) {
        return LANGUAGE.matcher(header).replaceFirst("$1");
    }

    /// `OSS Specific?` as `ossSpecific`; empty when there is no letter or digit.
    static String camel(String text) {
        var first = words(text).findFirst().orElse("");
        var isCapitals = first.equals(first.toUpperCase(Locale.ROOT));
        var start = isCapitals ? first : first.substring(0, 1);
        return start.toLowerCase(Locale.ROOT) + pascal(text).substring(start.length());
    }

    /// `zaken_digital` as `ZakenDigital`.
    static String pascal(String text) {
        return words(text)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /// `Zaken digital` as `zaken-digital`.
    static String slug(String text) {
        return words(text).collect(Collectors.joining("-")).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> words(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BREAK.split(plain)).filter(word -> !word.isEmpty());
    }
}
