package nl.meent.loader.record.xml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.xpath.XPathExpressionException;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a document, as problems in plain words.
record Faults(String source, Gauge gauge) {

    Problem doctype(Location at) {
        return problem(
                Code.FORBIDDEN,
                at,
                "has a DOCTYPE, which can read files and expand without end; expected XML without one",
                "remove the DOCTYPE, and put characters in the place of the entities it declares");
    }

    Problem tooDeep(Location at) {
        var message = "has elements nested deeper than " + Trees.DEEPEST;
        return problem(Code.LIMIT, at, message, "flatten the document");
    }

    Problem tooLarge(@Nullable Location at) {
        var message = "is in an item of more than " + (Trees.LARGEST >> 20) + " MiB; items are held in memory";
        return problem(Code.LIMIT, at, message, "choose an iterator, and references, that take smaller items");
    }

    static Problem tooMuch(Where where, int most) {
        var message = "brings the values of this record to more than " + (most >> 20) + " MiB";
        return Problem.violation(Code.LIMIT, where, message, "refer to single elements instead of all that hold them");
    }

    static Problem expression(XPathExpressionException e, Where where, String expression) {
        var message = "is no XPath that can be used here: " + XPathSyntax.words(e);
        var value = Optional.of(expression);
        return new Problem(Code.MAPPING_INVALID, Severity.VIOLATION, where, value, message, "see XPath 1.0");
    }

    /// What the parser found, or what befell the stream that it read.
    ///
    /// @param last how far it was, which it does not tell itself where its reader failed; empty at the beginning
    Problem of(XMLStreamException e, Optional<Location> last) {
        var at = Optional.ofNullable(e.getLocation()).or(() -> last).orElse(null);
        if (gauge.isFull()) {
            return tooLarge(at);
        }
        if (gauge.failure().isPresent()) {
            return unreadable(gauge.failure().get(), at);
        }
        if (gauge.isEnded()) {
            var message = "is the end of the text, but not of its XML: an element, tag or comment is still open";
            return problem(Code.SYNTAX, at, message, "fetch the file again; it seems to have been cut off");
        }
        var words = words(Objects.requireNonNullElse(e.getMessage(), "it cannot be read"));
        return problem(words.startsWith("JAXP") ? Code.LIMIT : Code.SYNTAX, at, "is not well-formed XML: " + words, "");
    }

    private Problem unreadable(IOException failure, @Nullable Location at) {
        if (failure instanceof CharacterCodingException) {
            return problem(
                    Code.ENCODING, at, "is followed by bytes that are not UTF-8", "say the encoding of the source");
        }
        var message = "is as far as the source could be read: " + failure.getMessage();
        return problem(Code.SOURCE_UNREADABLE, at, message, "fetch the file again");
    }

    /// The parser's words; for Namespaces in XML it has only keys, such as `…#ElementPrefixUnbound?p&p:b`.
    private static String words(String message) {
        var text = message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        var key = text.substring(text.indexOf('#') + 1).split("[?&]", 3);
        if (!text.startsWith("http") || key.length < 2) {
            return text;
        }
        return key[0].endsWith("PrefixUnbound")
                ? "the prefix \"" + key[1] + "\" is not declared"
                : "it breaks Namespaces in XML (" + String.join(" ", key) + ")";
    }

    private Problem problem(Code code, @Nullable Location at, String message, String advice) {
        var where = at == null
                ? new Where.Whole(source)
                : new Where.Position(source, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
        return Problem.violation(code, where, message, advice);
    }
}
