package nl.meent.loader.report;

/// How much a problem weighs, from light to heavy; the names are those of SHACL (`sh:Info`, `sh:Warning`,
/// `sh:Violation`).
public enum Severity {
    /// Worth knowing; nothing has to change.
    INFO,
    /// Probably a mistake; the data can be published as it is.
    WARNING,
    /// A mistake; what it touches is not published.
    VIOLATION
}
