package nl.meent.ontology.page;

import java.util.Locale;
import java.util.ResourceBundle;

/// A language in which pages are written.
public enum Language {
    NL,
    EN;

    /// The tag of RFC 5646, as in RDF and HTML.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The other one.
    public Language other() {
        return this == NL ? EN : NL;
    }

    /// A word or sentence of the page in this language.
    String say(String key) {
        return ResourceBundle.getBundle("nl.meent.ontology.page.words", Locale.of(tag()))
                .getString(key);
    }
}
