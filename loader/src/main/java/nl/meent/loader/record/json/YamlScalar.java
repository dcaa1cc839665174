package nl.meent.loader.record.json;

import java.math.BigInteger;
import java.util.Locale;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/// Says what a scalar is, by the core schema (YAML 1.2.2, 10.3).
final class YamlScalar {

    // Merge keys are no part of YAML 1.2.
    private static final ScalarResolver CORE = new CoreScalarResolver(false);

    private YamlScalar() {}

    static YamlNode of(ScalarEvent event, long line) {
        var text = event.getValue();
        var tag = tag(event);
        if (tag.equals(Tag.INT)) {
            return YamlNode.scalar(Token.INTEGER, integer(text), line);
        } else if (tag.equals(Tag.FLOAT)) {
            return YamlNode.scalar(Token.DOUBLE, number(text), line);
        } else if (tag.equals(Tag.BOOL)) {
            var truth = text.toLowerCase(Locale.ROOT);
            return YamlNode.scalar(truth.equals("true") ? Token.TRUE : Token.FALSE, truth, line);
        }
        return YamlNode.scalar(tag.equals(Tag.NULL) ? Token.NULL : Token.STRING, text, line);
    }

    private static Tag tag(ScalarEvent event) {
        var tag = event.getTag().orElse("");
        if (tag.equals("!") || tag.equals(Tag.STR.getValue())) {
            return Tag.STR;
        }
        // `!!int "1"` says itself that it is a number; a tag of one's own says nothing.
        var plain = event.isPlain() || tag.startsWith(Tag.PREFIX);
        return CORE.resolve(event.getValue(), plain);
    }

    private static String integer(String text) {
        return text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16).toString()
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8).toString() : text;
    }

    private static String number(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals(".nan")) {
            return "NaN";
        }
        return lower.endsWith(".inf") ? lower.startsWith("-") ? "-INF" : "INF" : text;
    }
}
