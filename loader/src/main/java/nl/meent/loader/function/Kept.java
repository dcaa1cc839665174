package nl.meent.loader.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Keeps what is dear to make, for any number of threads; a fault is kept as well, so that a missing table is not
/// sought a million times. Forgets all when it is full, so that keys from cells cannot fill the memory.
final class Kept<K, V> {

    private final int most;
    private final Function<K, V> make;
    private final Map<K, Supplier<V>> kept = new ConcurrentHashMap<>();

    Kept(int most, Function<K, V> make) {
        this.most = most;
        this.make = make;
    }

    /// @throws FunctionFault as the making did
    V get(K key) {
        var known = kept.get(key);
        return known == null ? makeRoomAndMake(key).get() : known.get();
    }

    private Supplier<V> makeRoomAndMake(K key) {
        if (kept.size() >= most) {
            kept.clear();
        }
        return kept.computeIfAbsent(key, this::made);
    }

    private Supplier<V> made(K key) {
        try {
            var value = make.apply(key);
            return () -> value;
        } catch (FunctionFault fault) {
            return () -> {
                throw fault;
            };
        }
    }
}
