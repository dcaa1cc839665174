package nl.meent.loader.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Gathers the bodies of one namespace, each from the shape in which it is easiest to write.
final class Bodies {

    private final String namespace;
    private final Map<String, Body> bodies = new LinkedHashMap<>();

    Bodies(String namespace) {
        this.namespace = namespace;
    }

    Bodies values(String name, Function<Arguments, List<Value>> body) {
        bodies.put(namespace + name, lists -> body.apply(new Arguments(lists)));
        return this;
    }

    Bodies text(String name, Function<Arguments, String> body) {
        return values(name, given -> List.of(Value.of(body.apply(given))));
    }

    Bodies maybe(String name, Function<Arguments, Optional<String>> body) {
        return values(
                name,
                given -> body.apply(given).map(text -> List.of(Value.of(text))).orElse(List.of()));
    }

    Bodies truth(String name, Predicate<Arguments> body) {
        return text(name, given -> Boolean.toString(body.test(given)));
    }

    Bodies texts(String name, Function<Arguments, List<String>> body) {
        return values(name, given -> body.apply(given).stream().map(Value::of).toList());
    }

    Map<String, Body> all() {
        return bodies;
    }
}
