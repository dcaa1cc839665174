package nl.meent.loader.guess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What all values of a column can be, in the lexical forms of XML Schema, from narrow to wide.
enum Shape {
    BOOLEAN("xsd:boolean", "true or false", "true|false"),
    YEAR("xsd:gYear", "years", "[12]\\d{3}"),
    INTEGER("xsd:integer", "whole numbers", "-?(0|[1-9]\\d{0,17})"),
    DECIMAL("xsd:decimal", "numbers with a dot", "-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?"),
    DATE("xsd:date", "dates yyyy-MM-dd", "\\d{4}-\\d\\d-\\d\\d"),
    DATE_TIME(
            "xsd:dateTime",
            "dates with a time",
            "(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?"),
    IRI("", "web addresses", "https?://[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+"),
    TEXT("", "text", "(?s).*");

    private final String datatype;
    private final String plural;
    private final Pattern form;

    Shape(String datatype, String plural, String form) {
        this.datatype = datatype;
        this.plural = plural;
        this.form = Pattern.compile(form);
    }

    /// The narrowest shape that every value has; years only where the header speaks of them.
    static Shape of(List<String> values, boolean mayBeYears) {
        return candidates(mayBeYears)
                .filter(shape -> !values.isEmpty() && values.stream().allMatch(shape::has))
                .findFirst()
                .orElse(TEXT);
    }

    /// The shape that at least nine in ten values have, though not all.
    static Optional<Shape> nearly(List<String> values, boolean mayBeYears) {
        return candidates(mayBeYears)
                .filter(shape -> values.stream().filter(shape::has).count() * 10 >= values.size() * 9L)
                .findFirst();
    }

    private static Stream<Shape> candidates(boolean mayBeYears) {
        return Stream.of(values()).filter(shape -> shape != TEXT && (mayBeYears || shape != YEAR));
    }

    boolean has(String value) {
        var parts = form.matcher(value);
        return parts.matches()
                && switch (this) {
                    case DATE -> isReal(value, "00:00:00");
                    case DATE_TIME -> isReal(parts.group(1), parts.group(2));
                    case BOOLEAN, YEAR, INTEGER, DECIMAL, IRI, TEXT -> true;
                };
    }

    String plural() {
        return plural;
    }

    /// What the object map says of its values.
    String annotation() {
        if (this == IRI) {
            return " ; rml:termType rml:IRI";
        }
        return datatype.isEmpty() ? "" : " ; rml:datatype " + datatype;
    }

    private static boolean isReal(String date, String time) {
        try {
            // Java knows a year 0000; older processors of XML Schema do not.
            return LocalDate.parse(date).getYear() > 0 && LocalTime.parse(time).getHour() < 24;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
