package nl.meent.loader.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;
import nl.meent.loader.term.TermBuffer;
import nl.meent.loader.term.Terms;

/// Where one thread stands in a batch, and what it needs to write terms: plans are shared, this is not.
final class Cursor {

    /// No column: the place of a problem is the record.
    static final int NO_COLUMN = -1;

    final Terms subjects = new Terms();
    final Terms predicates = new Terms();
    final Terms objects = new Terms();
    final Terms graphs = new Terms();
    final TermBuffer key = new TermBuffer(128);
    final List<Problem> problems = new ArrayList<>();

    Batch batch;
    int record;
    boolean faulty;

    private int[] chosen = new int[8];
    private final Slots[] slots;
    private final Terms[] terms;

    Cursor(Batch batch, Scope scope) {
        this.batch = batch;
        slots = new Slots[scope.slots()];
        terms = new Terms[scope.slots()];
        for (var i = 0; i < slots.length; i++) {
            slots[i] = new Slots();
            terms[i] = new Terms();
        }
    }

    /// Goes to a record.
    void moveTo(Batch in, int index) {
        if (batch != in) {
            batch = in;
        }
        record = index;
        faulty = false;
    }

    /// The values of the plan that has this number.
    Slots slots(int number) {
        return slots[number];
    }

    /// Room for so many numbers or more, until it is asked for again.
    int[] chosen(int size) {
        if (chosen.length < size) {
            chosen = new int[size];
        }
        return chosen;
    }

    /// The terms of the plan that has this number.
    Terms terms(int number) {
        return terms[number];
    }

    /// Tells that the data is wrong; no quads are made of the record.
    void fault(Code code, int column, String value, String message, String advice) {
        faulty = true;
        problems.add(new Problem(code, Severity.VIOLATION, where(column), Optional.of(value), message, advice));
    }

    private Where where(int column) {
        return column == NO_COLUMN ? batch.where(record) : batch.where(record, column);
    }
}
