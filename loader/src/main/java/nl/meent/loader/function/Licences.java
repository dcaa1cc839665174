package nl.meent.loader.function;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The licences of SPDX by id, name and the ways in which people write them; never a guess.
final class Licences {

    private static final int LONGEST = 1_000;
    private static final Pattern WORD = Pattern.compile("v?(\\d+(?:\\.\\d+)*)|\\p{L}+?(?=v?\\d|\\P{L}|$)");
    private static final Pattern OPERATOR =
            Pattern.compile("[()]|(?<![^\\s()])(?:AND|OR|WITH)(?![^\\s()])", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATER = Pattern.compile("(.*\\S)(?:\\+|[\\s-]+or[\\s-]+(?:later|newer))");
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "license", "licence", "licentie", "version", "versie", "v", "only", "gnu");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> exceptions = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Kept<String, Optional<String>> found = new Kept<>(10_000, this::seek);

    private Licences(List<CSVRecord> rows) {
        rows.forEach(this::add);
        var ambiguous = new HashSet<String>();
        for (var row : rows) {
            if (!row.get("kind").equals("exception")) {
                addName(row.get("name"), current(row), ambiguous);
                addName(row.get("id"), current(row), ambiguous);
            }
        }
        ambiguous.forEach(names::remove);
    }

    /// Reads a resource of this package with the columns id, name, kind (licence, exception, alias) and successor.
    static Licences read(String resource) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var bytes = Objects.requireNonNull(Licences.class.getResourceAsStream(resource), resource);
                var rows = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return new Licences(rows.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The SPDX id or expression that a text means; absent where it is not surely one.
    Optional<String> find(String text) {
        return text.length() > LONGEST ? Optional.empty() : found.get(text);
    }

    private Optional<String> seek(String text) {
        var trimmed = Space.trimmed(text);
        return licence(trimmed).or(() -> expression(trimmed));
    }

    private Optional<String> licence(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ids.get(lower))
                .or(() -> Optional.ofNullable(names.get(words(lower))))
                .or(() -> orLater(lower));
    }

    private Optional<String> orLater(String lower) {
        var matcher = LATER.matcher(lower);
        return matcher.matches() ? licence(matcher.group(1)).flatMap(this::later) : Optional.empty();
    }

    private Optional<String> later(String id) {
        if (id.endsWith("-only")) {
            return Optional.ofNullable(ids.get(id.replace("-only", "-or-later").toLowerCase(Locale.ROOT)));
        }
        return Optional.of(id + "+").filter(plus -> !id.endsWith("-or-later") && !id.endsWith("+"));
    }

    /// SPDX 2.3, annex D: the licences stand as L, the exceptions as E; what is well formed shrinks to one L.
    private Optional<String> expression(String text) {
        var shape = new StringBuilder();
        var written = new StringBuilder();
        var matcher = OPERATOR.matcher(text);
        var from = 0;
        while (matcher.find()) {
            operand(text.substring(from, matcher.start()).strip(), shape, written);
            var operator = matcher.group().toUpperCase(Locale.ROOT);
            shape.append(operator.charAt(0));
            written.append(operator.length() == 1 ? operator : " " + operator + " ");
            from = matcher.end();
        }
        operand(text.substring(from).strip(), shape, written);
        return shrunk(shape.toString().replace("LWE", "L")).equals("L")
                ? Optional.of(written.toString())
                : Optional.empty();
    }

    private void operand(String text, StringBuilder shape, StringBuilder written) {
        if (text.isEmpty()) {
            return;
        }
        var isException = !shape.isEmpty() && shape.charAt(shape.length() - 1) == 'W';
        var known = isException ? Optional.ofNullable(exceptions.get(text.toLowerCase(Locale.ROOT))) : licence(text);
        shape.append(known.isEmpty() ? '?' : isException ? 'E' : 'L');
        known.ifPresent(written::append);
    }

    private static String shrunk(String shape) {
        var next = shape.replace("LAL", "L").replace("LOL", "L").replace("(L)", "L");
        return next.equals(shape) ? shape : shrunk(next);
    }

    private void add(CSVRecord row) {
        switch (row.get("kind")) {
            case "licence" -> ids.put(row.get("id").toLowerCase(Locale.ROOT), current(row));
            case "exception" -> exceptions.put(row.get("id").toLowerCase(Locale.ROOT), row.get("id"));
            default -> ids.put(row.get("name").toLowerCase(Locale.ROOT), row.get("id"));
        }
    }

    private void addName(String name, String id, Set<String> ambiguous) {
        var words = words(name.toLowerCase(Locale.ROOT));
        var known = names.putIfAbsent(words, id);
        if (known != null && !known.equals(id)) {
            ambiguous.add(words);
        }
    }

    private static String current(CSVRecord row) {
        return row.get("successor").isEmpty() ? row.get("id") : row.get("successor");
    }

    /// What of a name tells licences apart: no articles, no punctuation, 3 for 3.0.
    private static String words(String lower) {
        var plus = lower.endsWith("+") ? "+" : "";
        return WORD.matcher(lower)
                .results()
                .map(word -> Optional.ofNullable(word.group(1)).orElse(word.group()))
                .map(word -> word.endsWith(".0") ? word.substring(0, word.length() - ".0".length()) : word)
                .filter(word -> !EMPTY_WORDS.contains(word))
                .collect(Collectors.joining(" ", "", plus));
    }
}
