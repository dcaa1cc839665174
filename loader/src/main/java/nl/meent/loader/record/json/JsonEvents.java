package nl.meent.loader.record.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import org.jspecify.annotations.Nullable;

/// The tokens of a JSON text, or of several that follow each other, with or without white space between them.
final class JsonEvents implements Events {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxStringLength(Limits.TEXT)
                    .build())
            // The bytes are UTF-8 by contract; a guess could only be wrong.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // Names that are data (a register keyed by its numbers) would fill the table of the whole machine.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // It would close at the end of the text, in the middle of a read.
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final String source;
    private final LineColumns columns;
    private final JsonParser parser;
    private int offset;
    private int length;

    JsonEvents(InputStream bytes, String source) {
        this.source = source;
        this.columns = new LineColumns(bytes);
        try {
            this.parser = JSON.createParser(columns);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Token next() {
        try {
            return token(parser.nextToken());
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private static Token token(@Nullable JsonToken token) {
        return switch (token) {
            case null -> Token.NOTHING;
            case START_OBJECT -> Token.OBJECT;
            case START_ARRAY -> Token.ARRAY;
            case END_OBJECT, END_ARRAY -> Token.END;
            case FIELD_NAME -> Token.NAME;
            case VALUE_STRING -> Token.STRING;
            case VALUE_NUMBER_INT -> Token.INTEGER;
            case VALUE_NUMBER_FLOAT -> Token.DOUBLE;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException(token + " in a JSON text");
        };
    }

    @Override
    public String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public char[] characters() {
        try {
            var characters = parser.getTextCharacters();
            offset = parser.getTextOffset();
            length = parser.getTextLength();
            return characters;
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public int offset() {
        return offset;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public void skip() {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
            columns.close();
        } catch (IOException ignored) {
            // Everything that was wanted has been read.
        }
    }

    private RuntimeException fault(IOException cause) {
        if (!(cause instanceof JsonProcessingException fault)) {
            return unreadable(cause);
        }
        var at = fault.getLocation() == null ? parser.currentLocation() : fault.getLocation();
        var isLimit = fault instanceof StreamConstraintsException;
        // A limit is told after the character that goes beyond it.
        var column = columns.of(at.getByteOffset() - (isLimit ? 1 : 0));
        var where = new Where.Position(source, Math.max(1, at.getLineNr()), column);
        return isLimit
                ? Fault.limit(where, JsonFault.limit(fault.getOriginalMessage()))
                : new Fault(JsonFault.syntax(where, fault.getOriginalMessage()));
    }

    private MeentException unreadable(IOException cause) {
        var message = "cannot be read: " + cause.getMessage();
        return new MeentException(
                Problem.violation(Code.SOURCE_UNREADABLE, new Where.Whole(source), message, ""), cause);
    }
}
