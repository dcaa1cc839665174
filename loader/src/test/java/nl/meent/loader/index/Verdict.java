package nl.meent.loader.index;

/// What came of setting two answers side by side.
///
/// @param kind whether they agree
/// @param text what differs, or why nothing could be compared; empty when they agree
/// @param told whether the answer says something: rows, triples or a yes
record Verdict(Kind kind, String text, boolean told) {

    enum Kind {
        SAME,
        SKIPPED,
        DIFFERENT
    }

    static Verdict same(boolean told) {
        return new Verdict(Kind.SAME, "", told);
    }

    static Verdict skipped(String why) {
        return new Verdict(Kind.SKIPPED, why, false);
    }

    static Verdict different(String how) {
        return new Verdict(Kind.DIFFERENT, how, true);
    }

    boolean differs() {
        return kind == Kind.DIFFERENT;
    }
}
