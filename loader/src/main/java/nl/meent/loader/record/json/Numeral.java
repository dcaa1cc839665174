package nl.meent.loader.record.json;

import java.io.Serial;
import java.math.BigDecimal;

/// A number that keeps the form in which it was written; a [Number], so that json-path compares it as one.
final class Numeral extends Number {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;
    private final Token token;

    Numeral(String text, Token token) {
        this.text = text;
        this.token = token;
    }

    Token token() {
        return token;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public int intValue() {
        return new BigDecimal(text).intValue();
    }

    @Override
    public long longValue() {
        return new BigDecimal(text).longValue();
    }

    @Override
    public float floatValue() {
        return Float.parseFloat(text);
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }
}
