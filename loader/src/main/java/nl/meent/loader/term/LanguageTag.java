package nl.meent.loader.term;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// Says whether a text is a well-formed language tag (BCP 47, section 2.2.9).
public final class LanguageTag {

    private LanguageTag() {}

    /// Whether the tag is well-formed.
    public static boolean isWellFormed(String tag) {
        try {
            return !tag.isEmpty() && tag.indexOf('_') < 0 && new Locale.Builder().setLanguageTag(tag) != null;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
