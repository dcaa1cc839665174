package nl.meent.queries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// A named question: one `.rq` file with a header of `#+ key: value` lines (the convention of grlc).
///
/// @param name the file's name without its ending; unique in the library
/// @param theme the folder it lies in
/// @param title the question as a person asks it, by language (`nl` and `en`)
/// @param description what the answer shows, by language
/// @param tags words to find it by
/// @param sparql the query, header included
public record Question(
        String name,
        String theme,
        Map<String, String> title,
        Map<String, String> description,
        List<String> tags,
        String sparql) {

    private static final String MARK = "#+ ";
    private static final Pattern PATH = Pattern.compile("(?<theme>[a-z-]+)/(?<name>[a-z0-9-]+)\\.rq");
    private static final Pattern TAGS = Pattern.compile(" *, *");
    private static final List<String> KEYS =
            List.of("title_nl", "title_en", "description_nl", "description_en", "tags");

    public Question {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        tags = List.copyOf(tags);
    }

    /// Reads a question from its file.
    ///
    /// @param path theme and file name, such as `model/classes-by-module.rq`
    /// @throws IllegalArgumentException where the path or a key of the header is not as it should be
    public static Question parse(String path, String sparql) {
        var file = PATH.matcher(path);
        if (!file.matches()) {
            throw new IllegalArgumentException(path + ": a question lies in theme/name.rq");
        }
        var header = header(path, sparql);
        return new Question(
                file.group("name"),
                file.group("theme"),
                byLanguage(header, "title"),
                byLanguage(header, "description"),
                TAGS.splitAsStream(required(header, "tags")).toList(),
                sparql);
    }

    private static Map<String, String> header(String path, String sparql) {
        var header = new HashMap<String, String>();
        var lines = sparql.lines().takeWhile(line -> line.startsWith(MARK)).toList();
        for (var line : lines) {
            var colon = line.indexOf(": ");
            var key = colon < 0 ? line : line.substring(MARK.length(), colon);
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(path + ": unknown key in \"" + line + "\", expected one of " + KEYS);
            }
            header.put(key, line.substring(colon + 2).strip());
        }
        KEYS.stream().filter(key -> !header.containsKey(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(path + ": the header lacks \"" + MARK + key + ": …\"");
        });
        return header;
    }

    private static Map<String, String> byLanguage(Map<String, String> header, String key) {
        return Map.of("nl", required(header, key + "_nl"), "en", required(header, key + "_en"));
    }

    private static String required(Map<String, String> header, String key) {
        return Objects.requireNonNull(header.get(key), key);
    }
}
