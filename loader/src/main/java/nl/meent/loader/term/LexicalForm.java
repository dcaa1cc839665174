package nl.meent.loader.term;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/// Says whether bytes are a lexical form of a datatype (XML Schema 1.1 part 2). The plain form of the common
/// datatypes is seen from the bytes; any other goes to RDF4J. A datatype beyond XML Schema has no check.
public final class LexicalForm {

    private enum Shape {
        ANY,
        INTEGER,
        DECIMAL,
        DATE,
        DATE_TIME,
        OTHER
    }

    private static final String NUMBER = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)";
    private static final String NAME_START = "\\p{L}_";
    private static final String NAME = "\\p{L}\\p{M}\\p{Nd}._\\-\u00B7";
    private static final String ZONE = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?";

    /// Forms in which RDF4J and XML Schema differ, from the productions of XML Schema 1.1 part 2.
    private static final Map<String, Pattern> OWN = Map.ofEntries(
            own("decimal", NUMBER),
            own("double", NUMBER + "([eE][+-]?[0-9]+)?|[+-]?INF|NaN"),
            own("float", NUMBER + "([eE][+-]?[0-9]+)?|[+-]?INF|NaN"),
            own("gYear", "-?([1-9][0-9]{3,}|0[0-9]{3})" + ZONE),
            own("hexBinary", "([0-9A-Fa-f]{2})*"),
            own(
                    "base64Binary",
                    "(([A-Za-z0-9+/] ?){4})*(([A-Za-z0-9+/] ?){3}[A-Za-z0-9+/]|([A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?="
                            + "|[A-Za-z0-9+/] ?[AQgw] ?= ?=)?"),
            own("NCName", "[" + NAME_START + "][" + NAME + "]*"),
            own("Name", "[" + NAME_START + ":][" + NAME + ":]*"),
            own("NMTOKEN", "[" + NAME + ":]+"),
            own("token", "([^ \\t\\r\\n]+( [^ \\t\\r\\n]+)*)?"),
            own("normalizedString", "[^\\t\\r\\n]*"),
            own("anyURI", "(?s).*"));

    private static Map.Entry<String, Pattern> own(String name, String form) {
        return Map.entry(name, Pattern.compile(form));
    }

    private final IRI datatype;
    private final Shape shape;

    public LexicalForm(IRI datatype) {
        this.datatype = datatype;
        this.shape = shapeOf(datatype);
    }

    /// The datatype that is checked.
    public IRI datatype() {
        return datatype;
    }

    /// Whether the bytes are a lexical form of the datatype.
    public boolean holds(byte[] bytes, int from, int size) {
        return switch (shape) {
            case ANY -> true;
            case INTEGER -> isNumber(bytes, from, size, false) || byLibrary(bytes, from, size);
            case DECIMAL -> isNumber(bytes, from, size, true) || byLibrary(bytes, from, size);
            case DATE -> (size == 10 && isDate(bytes, from)) || byLibrary(bytes, from, size);
            case DATE_TIME -> isDateTime(bytes, from, size) || byLibrary(bytes, from, size);
            case OTHER -> byLibrary(bytes, from, size);
        };
    }

    /// What the datatype looks like, for a message.
    public String expected() {
        return switch (shape) {
            case DATE -> "yyyy-MM-dd";
            case DATE_TIME -> "yyyy-MM-ddThh:mm:ss";
            case INTEGER -> "digits, with or without a sign";
            case DECIMAL -> "digits with a decimal point";
            case ANY, OTHER -> "a lexical form of " + datatype.getLocalName();
        };
    }

    private boolean byLibrary(byte[] bytes, int from, int size) {
        var text = new String(bytes, from, size, StandardCharsets.UTF_8);
        var own = OWN.get(datatype.getLocalName());
        return own == null
                ? XMLDatatypeUtil.isValidValue(text, datatype) && !isUnknownToLibrary(text)
                : own.matcher(text).matches();
    }

    /// What RDF4J takes though XML Schema does not: white space around a value is no part of its lexical form.
    private static boolean isUnknownToLibrary(String text) {
        return !text.equals(text.strip());
    }

    private static Shape shapeOf(IRI datatype) {
        if (!datatype.getNamespace().equals(XSD.NAMESPACE) || datatype.equals(XSD.STRING)) {
            return Shape.ANY;
        }
        return switch (CoreDatatype.from(datatype)) {
            case CoreDatatype.XSD.INTEGER -> Shape.INTEGER;
            case CoreDatatype.XSD.DECIMAL -> Shape.DECIMAL;
            case CoreDatatype.XSD.DATE -> Shape.DATE;
            case CoreDatatype.XSD.DATETIME -> Shape.DATE_TIME;
            default -> XMLDatatypeUtil.isBuiltInDatatype(datatype) ? Shape.OTHER : Shape.ANY;
        };
    }

    private static boolean isNumber(byte[] bytes, int from, int size, boolean point) {
        var end = from + size;
        var at = size > 0 && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        var digits = digits(bytes, at, end);
        if (digits > at && point && digits < end && bytes[digits] == '.') {
            at = digits + 1;
            digits = digits(bytes, at, end);
        }
        return digits > at && digits == end;
    }

    private static int digits(byte[] bytes, int from, int end) {
        var at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /// `yyyy-MM-dd` at `from`, a day that the calendar has; the year 0000 and others go to the library.
    private static boolean isDate(byte[] bytes, int from) {
        var year = number(bytes, from, 4);
        var month = number(bytes, from + 5, 2);
        var day = number(bytes, from + 8, 2);
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= lastDay(year, month)
                && bytes[from + 4] == '-'
                && bytes[from + 7] == '-';
    }

    private static int lastDay(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static boolean isDateTime(byte[] bytes, int from, int size) {
        if (size < 19 || bytes[from + 10] != 'T' || !isDate(bytes, from) || !isTime(bytes, from + 11)) {
            return false;
        }
        var end = from + size;
        var at = from + 19;
        if (at < end && bytes[at] == '.') {
            var digits = digits(bytes, at + 1, end);
            at = digits > at + 1 ? digits : at;
        }
        return at == end || (at == end - 1 && bytes[at] == 'Z') || (at == end - 6 && isOffset(bytes, at));
    }

    private static boolean isTime(byte[] bytes, int at) {
        var hour = number(bytes, at, 2);
        var minute = number(bytes, at + 3, 2);
        var second = number(bytes, at + 6, 2);
        return hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60
                && bytes[at + 2] == ':'
                && bytes[at + 5] == ':';
    }

    private static boolean isOffset(byte[] bytes, int at) {
        var hour = number(bytes, at + 1, 2);
        var minute = number(bytes, at + 4, 2);
        return (bytes[at] == '+' || bytes[at] == '-')
                && hour >= 0
                && hour < 14
                && minute >= 0
                && minute < 60
                && bytes[at + 3] == ':';
    }

    private static int number(byte[] bytes, int from, int digits) {
        var value = 0;
        for (var i = from; i < from + digits; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }
}
