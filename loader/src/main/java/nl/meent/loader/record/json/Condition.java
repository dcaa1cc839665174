package nl.meent.loader.record.json;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.Filter;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.Predicate;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The condition of a filter, tested by json-path on plain maps and lists. The only class that knows that library.
final class Condition {

    private static final Configuration PLAIN = Configuration.builder()
            .jsonProvider(new PlainValues())
            .mappingProvider(new SameValue())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private final Predicate predicate;
    private final boolean usesRoot;

    private Condition(Predicate predicate, boolean usesRoot) {
        this.predicate = predicate;
        this.usesRoot = usesRoot;
    }

    /// @throws IllegalArgumentException if json-path does not know the condition
    static Condition of(String text) {
        try {
            // RFC 9535 needs no parentheses around a condition, json-path does; more of them do no harm.
            return new Condition(Filter.parse("[?(" + text + ")]"), FilterEnd.usesRoot(text));
        } catch (JsonPathException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    boolean usesRoot() {
        return usesRoot;
    }

    /// Whether a value passes; one that cannot be compared does not.
    boolean accepts(@Nullable Object value, @Nullable Object root) {
        try {
            return predicate.apply(new Context(value, root));
        } catch (JsonPathException | IllegalArgumentException | ClassCastException incomparable) {
            return false;
        }
    }

    private record Context(@Nullable Object item, @Nullable Object root) implements Predicate.PredicateContext {

        @Override
        @SuppressWarnings("NullAway") // json-path has no null annotations; a JSON null is null to it.
        public <T> T item(Class<T> type) {
            return type.cast(item);
        }

        @Override
        public Configuration configuration() {
            return PLAIN;
        }
    }

    private static final class PlainValues extends AbstractJsonProvider {

        @Override
        public Object parse(String json) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object parse(InputStream json, String charset) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toJson(Object value) {
            return Tree.json(value);
        }

        @Override
        public Object createArray() {
            return new ArrayList<@Nullable Object>();
        }

        @Override
        public Object createMap() {
            return new LinkedHashMap<String, @Nullable Object>();
        }
    }

    private static final class SameValue implements MappingProvider {

        @Override
        public <T> T map(Object source, Class<T> type, Configuration configuration) {
            return type.cast(source);
        }

        @Override
        public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
            throw new UnsupportedOperationException();
        }
    }
}
