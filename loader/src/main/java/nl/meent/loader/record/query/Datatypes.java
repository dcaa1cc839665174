package nl.meent.loader.record.query;

import java.util.Set;
import nl.meent.loader.record.Kind;
import org.apache.jena.vocabulary.XSD;

/// What the datatype of a literal says about its value.
final class Datatypes {

    /// `xsd:integer` and all that XML Schema Part 2 derives from it.
    private static final Set<String> INTEGERS = Set.of(
            XSD.integer.getURI(),
            XSD.nonPositiveInteger.getURI(),
            XSD.negativeInteger.getURI(),
            XSD.xlong.getURI(),
            XSD.xint.getURI(),
            XSD.xshort.getURI(),
            XSD.xbyte.getURI(),
            XSD.nonNegativeInteger.getURI(),
            XSD.positiveInteger.getURI(),
            XSD.unsignedLong.getURI(),
            XSD.unsignedInt.getURI(),
            XSD.unsignedShort.getURI(),
            XSD.unsignedByte.getURI());

    private static final Set<String> DOUBLES = Set.of(XSD.xdouble.getURI(), XSD.xfloat.getURI(), XSD.decimal.getURI());

    private Datatypes() {}

    static Kind kind(String datatype) {
        if (INTEGERS.contains(datatype)) {
            return Kind.INTEGER;
        }
        if (DOUBLES.contains(datatype)) {
            return Kind.DOUBLE;
        }
        return datatype.equals(XSD.xboolean.getURI()) ? Kind.BOOLEAN : Kind.STRING;
    }
}
