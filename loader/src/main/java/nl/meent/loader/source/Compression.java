package nl.meent.loader.source;

import java.util.Optional;

/// How a source is packed, by the names of RML-IO: `rml:none gzip zip targz tarxz`.
public enum Compression {
    NONE,
    GZIP,
    ZIP,
    TARGZ,
    TARXZ;

    /// The compression with this local name in the RML namespace; the ontology also writes `targzip` for `targz`.
    public static Optional<Compression> of(String localName) {
        return switch (localName) {
            case "none" -> Optional.of(NONE);
            case "gzip" -> Optional.of(GZIP);
            case "zip" -> Optional.of(ZIP);
            case "targz", "targzip" -> Optional.of(TARGZ);
            case "tarxz" -> Optional.of(TARXZ);
            default -> Optional.empty();
        };
    }
}
