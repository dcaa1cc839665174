package nl.meent.loader.term;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.rdf4j.common.net.ParsedIRI;

/// Says whether bytes are an IRI (RFC 3987). The plain shape, as nearly all are, is seen from the bytes; any other
/// goes to RDF4J's parser.
public final class IriCheck {

    private static final byte[] HOST = table("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");
    private static final byte[] PATH =
            table("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=:@?");

    private IriCheck() {}

    /// Whether UTF-8 begins with a scheme and so needs no base.
    public static boolean hasScheme(byte[] bytes, int from, int size) {
        for (var i = from; i < from + size; i++) {
            var c = bytes[i] | 0x20;
            if (bytes[i] == ':') {
                return i > from;
            }
            var letter = c >= 'a' && c <= 'z';
            var later = i > from
                    && ((bytes[i] >= '0' && bytes[i] <= '9') || bytes[i] == '+' || bytes[i] == '-' || bytes[i] == '.');
            if (!letter && !later) {
                return false;
            }
        }
        return false;
    }

    /// Whether every character of a text can stand in an IRI.
    public static boolean canHold(String text) {
        return text.chars().noneMatch(IriCheck::isForbidden);
    }

    /// Whether UTF-8 is an absolute IRI.
    public static boolean isAbsolute(byte[] bytes, int from, int size) {
        return isPlain(bytes, from, size) || isAbsolute(new String(bytes, from, size, StandardCharsets.UTF_8));
    }

    /// Whether a text is an absolute IRI.
    public static boolean isAbsolute(String text) {
        try {
            var iri = new ParsedIRI(text);
            return iri.isAbsolute()
                    && text.chars().noneMatch(IriCheck::isForbidden)
                    && isHost(Optional.ofNullable(iri.getHost()).orElse(""));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// RDF4J takes anything between brackets; RFC 3986 section 3.2.2 wants an IPv6 address there.
    private static boolean isHost(String host) throws URISyntaxException {
        return !host.startsWith("[") || new URI("http://" + host + "/").getHost() != null;
    }

    /// `http://host/path` or `https://host/path` of letters, digits and the usual marks.
    private static boolean isPlain(byte[] bytes, int from, int size) {
        var end = from + size;
        var at = from + 4;
        if (size < 9
                || bytes[from] != 'h'
                || bytes[from + 1] != 't'
                || bytes[from + 2] != 't'
                || bytes[from + 3] != 'p') {
            return false;
        }
        at += bytes[at] == 's' ? 1 : 0;
        if (bytes[at] != ':' || bytes[at + 1] != '/' || bytes[at + 2] != '/') {
            return false;
        }
        var host = at += 3;
        while (at < end && bytes[at] >= 0 && HOST[bytes[at]] == 1) {
            at++;
        }
        if (at == host || (at < end && bytes[at] != '/')) {
            return false;
        }
        while (at < end && bytes[at] >= 0 && PATH[bytes[at]] == 1) {
            at++;
        }
        return at == end;
    }

    /// RDF4J lets some of these pass; an IRIREF of N-Quads may not hold them.
    private static boolean isForbidden(int c) {
        return c <= 0x20 || c == '<' || c == '>' || c == '"' || c == '{' || c == '}' || c == '|' || c == '^' || c == '`'
                || c == '\\';
    }

    private static byte[] table(String characters) {
        var table = new byte[128];
        for (var i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] = 1;
        }
        return table;
    }
}
