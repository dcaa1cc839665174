package nl.meent.loader.function;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The functions that mappings may call, by IRI.
///
/// Descriptions (FnO) and bodies are bound when the library is made: one without the other is a fault of the program,
/// an [IllegalStateException] at once. Safe for any number of threads.
public final class FunctionLibrary {

    private static final int MOST_NEAREST = 3;

    private final Map<String, Function> functions = new LinkedHashMap<>();

    FunctionLibrary(List<Description> descriptions, Map<String, Body> bodies) {
        for (var description : descriptions) {
            functions.put(description.iri(), bind(description, bodies.get(description.iri())));
        }
        var undescribed = new TreeSet<>(bodies.keySet());
        undescribed.removeAll(functions.keySet());
        if (!undescribed.isEmpty()) {
            throw new IllegalStateException("No description of " + undescribed);
        }
    }

    /// GREL, IDLab and Meent's own functions, as `functions.ttl` describes them.
    ///
    /// @param folder where lookup tables are read from: the folder of the mapping
    public static FunctionLibrary builtIn(Path folder) {
        var bodies = new LinkedHashMap<String, Body>();
        bodies.putAll(GrelFunctions.bodies());
        bodies.putAll(IdlabFunctions.bodies());
        bodies.putAll(MeentFunctions.bodies(new LookupTables(folder)));
        return new FunctionLibrary(Description.all(Description.builtIn()), bodies);
    }

    /// The function of this name.
    public Optional<Function> find(String iri) {
        return Optional.ofNullable(functions.get(iri));
    }

    /// Every function, in the order of the descriptions.
    public List<Function> all() {
        return List.copyOf(functions.values());
    }

    /// At most three functions whose local names are an edit or two away, nearest first: what an unknown name may
    /// have meant. Case counts for nothing, nor does the namespace.
    public List<String> nearest(String iri) {
        var wanted = localName(iri);
        record Near(String iri, int distance) {}
        return functions.keySet().stream()
                .filter(known -> Math.abs(localName(known).length() - wanted.length()) <= allowed(wanted))
                .map(known -> new Near(known, distance(wanted, localName(known))))
                .filter(near -> near.distance() <= allowed(wanted))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::iri))
                .limit(MOST_NEAREST)
                .map(Near::iri)
                .toList();
    }

    private static Function bind(Description description, @Nullable Body body) {
        if (body == null) {
            throw new IllegalStateException("No body for " + description.iri());
        }
        var parameters = description.parameters();
        var required = IntStream.range(0, parameters.size())
                .filter(index -> parameters.get(index).required())
                .toArray();
        Body guarded = arguments -> isMissing(arguments, required) ? List.of() : body.call(arguments);
        return new Function(description.iri(), parameters, description.outputs(), guarded);
    }

    private static boolean isMissing(List<List<String>> arguments, int[] required) {
        for (var index : required) {
            if (arguments.get(index).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    private static int allowed(String name) {
        return name.length() < 5 ? 1 : 2;
    }

    private static int distance(String left, String right) {
        var row = IntStream.rangeClosed(0, right.length()).toArray();
        for (var i = 1; i <= left.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.length(); j++) {
                var replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
