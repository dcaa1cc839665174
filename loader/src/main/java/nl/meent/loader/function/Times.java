package nl.meent.loader.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/// Days and moments from the ways in which registries write them; 30 February is a fault, never 2 March.
final class Times {

    private record Pattern(String text, String language) {}

    private final Kept<Pattern, DateTimeFormatter> formatters = new Kept<>(1_000, Times::formatter);

    String date(String value, String pattern, String language) {
        return read(value, new Pattern(pattern, language), LocalDate::from).toString();
    }

    /// The day as its place wrote it: a midnight with an offset is the evening before in UTC.
    String localDay(String value) {
        var format = value.indexOf('T') < 0 ? DateTimeFormatter.ISO_DATE : DateTimeFormatter.ISO_DATE_TIME;
        try {
            return LocalDate.from(format.parse(value)).toString();
        } catch (DateTimeException e) {
            throw new FunctionFault(value, "is no moment, expected one such as 2025-03-19T00:00:00+01:00");
        }
    }

    /// Arguments: value, pattern, zone, language. The offset of the value wins over the zone; without either the
    /// result has none, as `xsd:dateTime` allows. Of the two moments when the clock goes back it is the first.
    String dateTime(Arguments given) {
        var value = given.text(0);
        var pattern = new Pattern(given.text(1), given.textOr(3, "en"));
        return switch (read(value, pattern, Times::moment)) {
            case LocalDateTime local when given.maybe(2).isPresent() -> atZone(value, local, given.text(2));
            case LocalDateTime local -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
            case TemporalAccessor moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        };
    }

    private static TemporalAccessor moment(TemporalAccessor parsed) {
        return parsed.query(TemporalQueries.zone()) == null ? LocalDateTime.from(parsed) : ZonedDateTime.from(parsed);
    }

    private static String atZone(String value, LocalDateTime local, String zone) {
        try {
            var offsets = ZoneId.of(zone).getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                throw new FunctionFault(value, "is a moment that the clock skips in " + zone);
            }
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offsets.getFirst()));
        } catch (DateTimeException e) {
            throw new FunctionFault(zone, "is no time zone, expected one such as Europe/Amsterdam");
        }
    }

    private <T> T read(String value, Pattern pattern, TemporalQuery<T> query) {
        try {
            return formatters.get(pattern).parse(value, query);
        } catch (DateTimeException e) {
            throw expected(value, pattern.text());
        }
    }

    private static FunctionFault expected(String value, String pattern) {
        return new FunctionFault(value, "does not follow the pattern, expected " + pattern);
    }

    private static DateTimeFormatter formatter(Pattern pattern) {
        if (!pattern.language().equals("nl") && !pattern.language().equals("en")) {
            throw new FunctionFault(pattern.language(), "is no language for dates, expected nl or en");
        }
        try {
            // The era lets the strict resolver take the year of the era (yyyy), which most patterns write.
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.text())
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.of(pattern.language()))
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new FunctionFault(pattern.text(), "is no date pattern, expected one such as dd-MM-yyyy");
        }
    }
}
