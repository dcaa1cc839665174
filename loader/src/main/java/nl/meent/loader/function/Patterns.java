package nl.meent.loader.function;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions (`java.util.regex`) of mappings: compiled once, stopped when they backtrack without end.
final class Patterns {

    private static final int STEPS = 100_000;
    private static final int STEPS_PER_CHARACTER = 100;

    private final Kept<String, Pattern> compiled = new Kept<>(1_000, Patterns::compile);

    /// @throws FunctionFault when the pattern or the replacement is none, or the search takes too many steps
    String replace(String value, String pattern, String replacement) {
        return search(value, pattern, found -> found.replaceAll(replacement));
    }

    List<String> split(String value, String pattern) {
        return search(value, pattern, found -> Space.parts(found.replaceAll("\0"), "\0"));
    }

    private <T> T search(String value, String pattern, Function<Matcher, T> work) {
        var matcher = compiled.get(pattern).matcher(new Counted(value));
        try {
            return work.apply(matcher);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FunctionFault(pattern, "has no group that the replacement names");
        } catch (StackOverflowError e) {
            // Alternatives in a loop recurse once per character in java.util.regex.
            throw new FunctionFault(value, "is too long for the pattern " + pattern);
        }
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new FunctionFault(pattern, "is no regular expression: " + e.getDescription());
        }
    }

    private static final class Counted implements CharSequence {

        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            this.left = STEPS + (long) STEPS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new FunctionFault(text, "takes a pattern too many steps, expected one without nested repeats");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
