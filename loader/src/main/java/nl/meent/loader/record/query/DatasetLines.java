package nl.meent.loader.record.query;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// Takes canonical quad lines into a dataset in memory; blank nodes keep their labels.
final class DatasetLines extends OutputStream {

    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private byte[] waiting = new byte[1 << 16];
    private int used;

    /// Not for single bytes: a line comes as a whole.
    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("Quad lines are written whole");
    }

    /// Starting a parser costs something each time, so it is done for many lines at once.
    @Override
    public void write(byte[] lines, int from, int size) {
        if (size > waiting.length - used) {
            close();
        }
        if (size > waiting.length) {
            waiting = Arrays.copyOf(waiting, size);
        }
        System.arraycopy(lines, from, waiting, used, size);
        used += size;
    }

    /// Takes what is still waiting.
    @Override
    public void close() {
        RDFParser.source(new ByteArrayInputStream(waiting, 0, used))
                .lang(Lang.NQUADS)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .checking(false)
                .parse(dataset);
        used = 0;
    }

    DatasetGraph dataset() {
        return dataset;
    }
}
