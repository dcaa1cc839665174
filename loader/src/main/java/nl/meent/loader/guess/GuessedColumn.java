package nl.meent.loader.guess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a column seems to be.
///
/// @param header its name in the file
/// @param predicate what its values say of a row, as a prefixed name
/// @param annotation datatype, term type or language, as the object map writes it; may be empty
/// @param separator what stands between the values of a cell, where cells seem to hold lists
/// @param seen what the guess rests on
public record GuessedColumn(
        String header, String predicate, String annotation, Optional<String> separator, String seen) {

    private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|ja|nee|y|n|j|x|-|waar|onwaar");
    private static final Pattern PADDED = Pattern.compile("\\d+");
    private static final Pattern COMMA = Pattern.compile("-?[\\d.]*\\d(,\\d+)?");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}.*");

    /// The longest value that still counts as an item of a list.
    private static final int LONGEST_ITEM = 60;

    /// Guesses one column; `taken` holds the predicates of those before it and gets the one of this.
    static GuessedColumn of(String header, List<String> values, HashSet<String> taken) {
        var filled = values.stream().filter(value -> !value.isEmpty()).toList();
        var shape = shape(header, filled);
        var language =
                shape == Shape.TEXT && !Names.isKey(header) ? language(header, filled) : Optional.<String>empty();
        var separator = shape == Shape.TEXT ? separator(filled) : Optional.<String>empty();
        var annotation = language.map(tag -> " ; rml:language \"" + tag + "\"").orElse(shape.annotation());
        var seen = new ArrayList<String>();
        seen.add(seen(header, filled, shape));
        language.ifPresent(
                tag -> seen.add((Names.language(header).isPresent() ? "its header says " : "reads as ") + tag));
        if (filled.size() < values.size()) {
            seen.add((values.size() - filled.size()) + " empty");
        }
        return new GuessedColumn(
                header, predicate(header, shape, taken), annotation, separator, String.join("; ", seen));
    }

    /// Numbers that name something stay text: nobody adds them up.
    private static Shape shape(String header, List<String> filled) {
        var shape = Shape.of(filled, Names.isYear(header));
        return shape == Shape.INTEGER && Names.isKey(header) ? Shape.TEXT : shape;
    }

    private static Optional<String> language(String header, List<String> filled) {
        return Names.language(header).or(() -> Tongue.of(filled));
    }

    private static String predicate(String header, Shape shape, HashSet<String> taken) {
        var known = Names.predicate(header, shape).filter(taken::add);
        if (known.isPresent()) {
            return known.get();
        }
        var name = Names.camel(header);
        var plain = "my:" + (name.isEmpty() ? "column" : name);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? plain : plain + number)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    /// A separator is one when a fifth of the values have it, between short parts that are not empty.
    private static Optional<String> separator(List<String> filled) {
        return Stream.of(";", "|").filter(sign -> isList(filled, sign)).findFirst();
    }

    private static boolean isList(List<String> filled, String sign) {
        var lists = filled.stream().filter(value -> value.contains(sign)).toList();
        return lists.size() >= 2
                && lists.size() * 5L >= filled.size()
                && lists.stream()
                        .flatMap(value -> Stream.of(value.split(Pattern.quote(sign), -1)))
                        .allMatch(item -> !item.isBlank() && item.length() <= LONGEST_ITEM);
    }

    private static String seen(String header, List<String> filled, Shape shape) {
        if (filled.isEmpty()) {
            return "no values seen, taken as text";
        }
        var all = filled.size() + " of " + filled.size() + " values are ";
        if (shape != Shape.TEXT) {
            return all + shape.plural();
        }
        return oddity(header, filled)
                .map(what -> all + what + ", kept as text")
                .or(() -> Shape.nearly(filled, Names.isYear(header)).map(close -> near(filled, close)))
                .orElse("text, %d values, %d distinct".formatted(filled.size(), new HashSet<>(filled).size()));
    }

    private static Optional<String> oddity(String header, List<String> filled) {
        if (Names.isKey(header) && Shape.of(filled, false) == Shape.INTEGER) {
            return Optional.of("whole numbers that name something");
        }
        return Stream.of(
                        Optional.of("yes or no (xsd:boolean knows only true and false)")
                                .filter(any -> all(filled, SWITCH)),
                        Optional.of("digits, some after a leading zero").filter(any -> all(filled, PADDED)),
                        Optional.of("numbers with a comma or points").filter(any -> all(filled, COMMA)),
                        Optional.of("dates, but not as yyyy-MM-dd").filter(any -> all(filled, DAY_FIRST)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean all(List<String> filled, Pattern form) {
        return filled.stream().allMatch(value -> form.matcher(value).matches());
    }

    private static String near(List<String> filled, Shape shape) {
        var others = filled.stream().filter(value -> !shape.has(value)).toList();
        return "%d of %d values are %s, but not \"%s\": kept as text"
                .formatted(filled.size() - others.size(), filled.size(), shape.plural(), others.getFirst());
    }
}
