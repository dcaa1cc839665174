package nl.meent.loader.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Where;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.loader.DocumentLoaderOptions;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;

/// A JSON-LD document. It is read as JSON first: Rio's parser tells no places and trusts the nesting.
final class JsonLdText {

    /// How many characters a document may have: it is held in memory, several times over.
    static final int LONGEST = 1 << 28;

    private static final Set<String> CONTEXTS = Set.of("@context", "@import");

    private final String text;
    private final ParseProblems told;
    private Optional<Where> context = Optional.empty();
    private Optional<URI> refused = Optional.empty();

    JsonLdText(Reader reader, ParseProblems told) throws IOException {
        this.told = told;
        var read = new StringBuilder();
        var some = new char[1 << 14];
        for (int count = reader.read(some); count > 0 && read.length() <= LONGEST; count = reader.read(some)) {
            read.append(some, 0, count);
        }
        text = read.toString();
    }

    /// Parses the document, unless its JSON has a fault.
    void parse(RDFParser parser, String base) throws IOException {
        if (text.length() > LONGEST) {
            told.add(Code.LIMIT, "is longer than " + LONGEST + " characters", "use N-Quads, which is never held whole");
            return;
        }
        if (!isJson()) {
            return;
        }
        // Our own loader also keeps Rio's away, which would need Guava and an HTTP client.
        parser.getParserConfig()
                .set(JSONLDSettings.DOCUMENT_LOADER, this::refuse)
                // It would leave values out and only log it.
                .set(JSONLDSettings.EXCEPTION_ON_WARNING, true);
        try {
            parser.parse(new StringReader(text), base);
        } catch (RDFParseException e) {
            if (refused.isEmpty()) {
                throw e;
            }
            var message = "names the remote context <" + refused.get() + ">, which is never opened";
            var advice = "put the context into the document";
            context.ifPresentOrElse(
                    where -> told.add(Code.FORBIDDEN, where, message, advice),
                    () -> told.add(Code.FORBIDDEN, message, advice));
        }
    }

    private Document refuse(URI address, DocumentLoaderOptions options) throws JsonLdError {
        refused = Optional.of(address);
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
    }

    private boolean isJson() throws IOException {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(Cursor.DEEPEST)
                .maxStringLength(LONGEST)
                .build();
        var factory = JsonFactory.builder().streamReadConstraints(limits).build();
        try (var json = factory.createParser(text)) {
            return isJson(json);
        }
    }

    private boolean isJson(JsonParser json) throws IOException {
        try {
            var ended = false;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (ended) {
                    told.add(
                            Code.RDF_SYNTAX,
                            where(json.currentTokenLocation()),
                            "is a second JSON document",
                            "keep one");
                    return false;
                }
                noteContext(json, token);
                ended = json.getParsingContext().inRoot();
            }
            return true;
        } catch (StreamConstraintsException e) {
            told.add(Code.LIMIT, where(json.currentLocation()), e.getOriginalMessage(), "");
        } catch (JsonProcessingException e) {
            told.add(Code.RDF_SYNTAX, where(e.getLocation()), "is not good JSON: " + e.getOriginalMessage(), "");
        }
        return false;
    }

    /// Notes where the first remote context is named, should one be refused.
    private void noteContext(JsonParser json, JsonToken token) {
        if (token != JsonToken.VALUE_STRING || context.isPresent()) {
            return;
        }
        var inside = json.getParsingContext();
        var name = inside.inArray() ? inside.getParent().getCurrentName() : inside.getCurrentName();
        if (name != null && CONTEXTS.contains(name)) {
            context = Optional.of(where(json.currentTokenLocation()));
        }
    }

    private Where where(JsonLocation at) {
        var offset = (int) Math.min(at.getCharOffset(), text.length());
        var start = Math.max(0, offset - at.getColumnNr() + 1);
        return told.position(at.getLineNr(), text.codePointCount(start, offset) + 1L);
    }
}
