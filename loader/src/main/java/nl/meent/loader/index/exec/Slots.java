package nl.meent.loader.index.exec;

import java.util.ArrayList;
import java.util.List;

/// Things that each have a slot of the row.
public final class Slots<T> {

    private final List<T> items = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    /// Adds one.
    public void add(T item, int slot) {
        items.add(item);
        places.add(slot);
    }

    List<T> items() {
        return List.copyOf(items);
    }

    int[] slots() {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
