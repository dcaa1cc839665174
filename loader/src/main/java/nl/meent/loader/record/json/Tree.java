package nl.meent.loader.record.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meent.loader.report.Where;
import org.jspecify.annotations.Nullable;

/// One value as a tree of maps, lists, strings, booleans, [Numeral]s and null; of a name that stands twice, the last.
final class Tree {

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final JsonFactory JSON = new JsonFactory();

    private final Events events;
    private final Where where;
    private long cost;

    private Tree(Events events, Where where) {
        this.events = events;
        this.where = where;
    }

    /// Reads the value that begins at the token, to its end.
    ///
    /// @param where the item, for the problem of one that is too long
    static @Nullable Object read(Events events, Token token, Where where) {
        return new Tree(events, where).value(token);
    }

    private @Nullable Object value(Token token) {
        spend(Limits.NODE_COST);
        return switch (token) {
            case OBJECT -> object();
            case ARRAY -> array();
            case TRUE -> true;
            case FALSE -> false;
            case INTEGER, DOUBLE -> new Numeral(text(), token);
            case STRING -> text();
            case NULL, NAME, END, NOTHING -> null;
        };
    }

    private Map<String, @Nullable Object> object() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (events.next() == Token.NAME) {
            var name = events.name();
            spend(name.length());
            members.put(name, value(events.next()));
        }
        return members;
    }

    private List<@Nullable Object> array() {
        var elements = new ArrayList<@Nullable Object>();
        for (var token = events.next(); token != Token.END; token = events.next()) {
            elements.add(value(token));
        }
        return elements;
    }

    private String text() {
        var text = events.text();
        spend(text.length());
        return text;
    }

    private void spend(int more) {
        cost += more;
        if (cost > Limits.TEXT) {
            throw Fault.limit(where, "is an item of more than 64 MiB where one has to be held in memory");
        }
    }

    /// The value as JSON text, its numbers as they were written.
    static String json(@Nullable Object value) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> members -> {
                json.writeStartObject();
                for (var member : members.entrySet()) {
                    json.writeFieldName((String) member.getKey());
                    write(member.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> elements -> {
                json.writeStartArray();
                for (var element : elements) {
                    write(element, json);
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            // YAML has numbers that JSON has not: 012, .5, INF.
            case Numeral number
            when JSON_NUMBER.matcher(number.toString()).matches() -> json.writeNumber(number.toString());
            default -> json.writeString(value.toString());
        }
    }
}
