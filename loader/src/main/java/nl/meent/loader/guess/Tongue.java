package nl.meent.loader.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells Dutch from English by the small words that the other language does not have.
enum Tongue {
    NL("het een van voor met niet dat zijn worden wordt ook aan bij naar"),
    EN("the and for with that this from which are by not be its your");

    /// Fewer words say too little.
    private static final int FEWEST_WORDS = 40;

    /// Shorter values are names rather than sentences.
    private static final int WORDS_EACH = 4;

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}]+");

    private final Pattern words;

    Tongue(String words) {
        this.words = Pattern.compile(words.replace(' ', '|'));
    }

    /// The tag of the language in which the values are written: at least one small word in twenty, and three
    /// times as many as those of the other.
    static Optional<String> of(List<String> values) {
        var words = values.stream()
                .flatMap(value -> Arrays.stream(BREAK.split(value.toLowerCase(Locale.ROOT))))
                .toList();
        var dutch = NL.count(words);
        var english = EN.count(words);
        var most = Math.max(dutch, english);
        var isClear = most >= 3 * Math.min(dutch, english) && most * 20 >= words.size();
        if (words.size() < Math.max(FEWEST_WORDS, WORDS_EACH * values.size()) || !isClear) {
            return Optional.empty();
        }
        return Optional.of(dutch > english ? "nl" : "en");
    }

    private long count(List<String> text) {
        return text.stream().filter(word -> words.matcher(word).matches()).count();
    }
}
