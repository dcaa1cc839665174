package nl.meent.loader.function;

import java.util.List;
import java.util.Optional;

/// The arguments of one call, read as what a body needs.
record Arguments(List<List<String>> lists) {

    /// A parameter that is required.
    String text(int index) {
        return lists.get(index).getFirst();
    }

    Optional<String> maybe(int index) {
        return lists.get(index).isEmpty() ? Optional.empty() : Optional.of(text(index));
    }

    String textOr(int index, String fallback) {
        return lists.get(index).isEmpty() ? fallback : text(index);
    }

    List<String> all(int index) {
        return lists.get(index);
    }

    /// A boolean (XSD 1.1 part 2, 3.3.2) in any case; NULL is false.
    boolean truth(int index) {
        return truth(textOr(index, "false"));
    }

    static boolean truth(String value) {
        if (value.equalsIgnoreCase("true") || value.equals("1")) {
            return true;
        }
        if (value.equalsIgnoreCase("false") || value.equals("0")) {
            return false;
        }
        throw new FunctionFault(value, "is no boolean, expected true or false");
    }

    int whole(int index) {
        try {
            return Integer.parseInt(text(index));
        } catch (NumberFormatException e) {
            throw new FunctionFault(text(index), "is no whole number, expected one such as 3");
        }
    }

    /// An index from the start, or from the end where it is negative; absent where it lies outside.
    Optional<Integer> within(int index, int length) {
        var asked = whole(index);
        var place = asked < 0 ? asked + length : asked;
        return place < 0 || place > length ? Optional.empty() : Optional.of(place);
    }
}
