package nl.meent.loader.index.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads that share work which may be done in any order.
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(int count) {
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("meent-index-", 1).factory());
    }

    /// Begins some work.
    <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /// Does all of some work and gives the results in its order.
    <T> List<T> all(List<Callable<T>> works) throws IOException {
        var begun = works.stream().map(threads::submit).toList();
        var results = new ArrayList<T>();
        for (var each : begun) {
            results.add(Waiting.on(each));
        }
        return results;
    }

    /// Gives up what has not begun, and waits for what has.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
