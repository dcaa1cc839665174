package nl.meent.loader.index.read;

/// The rows that have some given terms: they stand together in one of the orders. Mutable, for one thread.
final class Range {

    /// The order in which the rows stand.
    enum Order {
        SPO,
        POS,
        OSP
    }

    private final Triples triples;
    Order order = Order.SPO;
    int low;
    int high;

    Range(Triples triples) {
        this.triples = triples;
    }

    /// Moves to the rows with these terms; 0 stands for any, and a term that is not in the index is in no row.
    void set(int subject, int predicate, int object) {
        low = 0;
        high = 0;
        order = order(subject != 0, predicate != 0, object != 0);
        if (absent(subject) || absent(predicate) || absent(object)) {
            return;
        }
        var place = predicate == 0 ? 0 : triples.placeOf(predicate);
        if (place < 0) {
            return;
        }
        if (subject != 0) {
            ofSubject(subject, predicate, place, object);
        } else if (predicate != 0) {
            ofPredicate(place, object);
        } else if (object != 0) {
            ofObject(object);
        } else {
            high = triples.count();
        }
    }

    /// The order in which rows with these given terms stand together.
    static Order order(boolean subject, boolean predicate, boolean object) {
        if (subject) {
            return object && !predicate ? Order.OSP : Order.SPO;
        }
        if (predicate) {
            return Order.POS;
        }
        return object ? Order.OSP : Order.SPO;
    }

    private void ofSubject(int subject, int predicate, int place, int object) {
        if (predicate == 0 && object != 0) {
            ofObject(object);
            low = Triples.lower(triples.ospSubjects, low, high, subject);
            high = Triples.after(triples.ospSubjects, low, high, subject);
            narrowEmpty(low < high && triples.ospSubjects.getInt(low) == subject);
            return;
        }
        low = triples.spoOffsets.getInt(subject);
        high = triples.spoOffsets.getInt(subject + 1L);
        if (predicate != 0) {
            low = Triples.lower(triples.spoPredicates, low, high, place);
            narrowEmpty(low < high && triples.spoPredicates.get(low) == place);
            high = Triples.after(triples.spoPredicates, low, high, place);
            if (object != 0) {
                low = Triples.lower(triples.spoObjects, low, high, object);
                narrowEmpty(low < high && triples.spoObjects.getInt(low) == object);
                high = Math.min(high, low + 1);
            }
        }
    }

    private void ofPredicate(int place, int object) {
        low = triples.predicateStart(place);
        high = triples.predicateStart(place + 1);
        if (object != 0) {
            low = Triples.lower(triples.posObjects, low, high, object);
            narrowEmpty(low < high && triples.posObjects.getInt(low) == object);
            high = Triples.after(triples.posObjects, low, high, object);
        }
    }

    private void ofObject(int object) {
        low = triples.ospOffsets.getInt(object);
        high = triples.ospOffsets.getInt(object + 1L);
    }

    private void narrowEmpty(boolean found) {
        if (!found) {
            high = low;
        }
    }

    private boolean absent(int term) {
        return term != 0 && !triples.knows(term);
    }
}
