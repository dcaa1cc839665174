package nl.meent.loader.index.arq;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import nl.meent.loader.index.read.Scan;

/// The triples of a scan as an iterator, each made when it is asked for. For one thread.
final class Found<T> implements Iterator<T> {

    private final Scan scan;
    private final Supplier<T> make;
    private boolean looked;
    private boolean has;

    Found(Scan scan, Supplier<T> make) {
        this.scan = scan;
        this.make = make;
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            has = scan.next();
            looked = true;
        }
        return has;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        return make.get();
    }
}
