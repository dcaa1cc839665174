package nl.meent.loader.rdf;

import java.io.Serial;
import org.eclipse.rdf4j.rio.RDFParseException;

/// Nesting beyond [Cursor#DEEPEST].
final class TooDeep extends RDFParseException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooDeep() {
        super("is nested more than " + Cursor.DEEPEST + " levels deep");
    }
}
