package nl.meent.ontology.page;

import java.util.List;
import java.util.Optional;

/// What the page says of one term, in the language of the page.
///
/// @param iri the term
/// @param kind what it is
/// @param label its name
/// @param definition what it means
/// @param examples it at work
/// @param notes rules of use
/// @param module the part of the model it belongs to, as an IRI
/// @param parents classes or properties that it narrows
/// @param domain classes whose things have this property
/// @param range classes or datatypes of its values
/// @param sources where it comes from
/// @param rule the rule file that writes it, where nobody types it in
record Term(
        String iri,
        Kind kind,
        String label,
        String definition,
        List<String> examples,
        List<String> notes,
        String module,
        List<String> parents,
        List<String> domain,
        List<String> range,
        List<String> sources,
        Optional<String> rule) {

    /// The kinds of terms, in the order in which the page tells them.
    enum Kind {
        CLASS,
        OBJECT_PROPERTY,
        DATATYPE_PROPERTY,
        ANNOTATION_PROPERTY
    }

    /// The part of the IRI after `#`: the anchor on the page.
    String name() {
        return iri.substring(iri.indexOf('#') + 1);
    }
}
