package nl.meent.loader.index.plan;

/// One of the three places of a pattern: a term, or a slot of the row.
///
/// @param term the number of a term, below 0 where the index does not have it; 0 for a slot
/// @param slot the slot; -1 for a term
public record Place(int term, int slot) {

    /// A term.
    public static Place term(int term) {
        return new Place(term, -1);
    }

    /// A slot.
    public static Place slot(int slot) {
        return new Place(0, slot);
    }

    /// Whether it is a slot.
    public boolean isSlot() {
        return slot >= 0;
    }

    /// The term, or what is in the slot.
    public int value(int[] row) {
        return slot < 0 ? term : row[slot];
    }
}
