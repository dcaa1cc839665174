package nl.meent.ontology.lint;

/// A fault in a file of the ontology.
///
/// @param file name of the file, such as `vocab/verdict.ttl`
/// @param term the IRI or value concerned
/// @param check name of the check that found it
/// @param message what is wrong and what to do
public record Finding(String file, String term, String check, String message) {

    @Override
    public String toString() {
        return file + ": " + term + ": " + message + " [" + check + "]";
    }
}
