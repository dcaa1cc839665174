package nl.meent.loader.function;

import java.util.Optional;

/// What a function gives back.
///
/// @param text the lexical form
/// @param language the language tag of a language-tagged string (`rdf:langString`), else absent
public record Value(String text, Optional<String> language) {

    /// A value without a language tag.
    public static Value of(String text) {
        return new Value(text, Optional.empty());
    }
}
