package nl.meent.loader.index.path;

/// Counts what a search does, and stops it beyond a limit; for tests.
final class WatchingGuard implements Guard {

    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final long mostSteps;
    private final long mostBytes;
    private long steps;
    private long held;
    private long peak;

    WatchingGuard(long mostSteps, long mostBytes) {
        this.mostSteps = mostSteps;
        this.mostBytes = mostBytes;
    }

    static WatchingGuard endless() {
        return new WatchingGuard(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    @Override
    public void step() {
        if (++steps > mostSteps) {
            throw new Stopped();
        }
    }

    @Override
    public void hold(long bytes) {
        if (held + bytes > mostBytes) {
            throw new Stopped();
        }
        held += bytes;
        peak = Math.max(peak, held);
    }

    long steps() {
        return steps;
    }

    long held() {
        return held;
    }

    long peak() {
        return peak;
    }
}
