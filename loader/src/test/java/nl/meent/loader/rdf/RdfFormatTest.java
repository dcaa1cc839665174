package nl.meent.loader.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RdfFormatTest {

    @ParameterizedTest
    @CsvSource({
        "a.nt, NT",
        "a.nq.gz, NQ",
        "dir/b.ttl, TTL",
        "B.TTL.GZ, TTL",
        "c.turtle, TTL",
        "d.trig, TRIG",
        "e.rdf, RDFXML",
        "e.owl, RDFXML",
        "f.jsonld, JSONLD"
    })
    void knowsAFileByItsEndingAlsoBeforeGz(String file, RdfFormat format) {
        assertEquals(Optional.of(format), RdfFormat.ofFile(file));
    }

    @ParameterizedTest
    @CsvSource({"a.json", "ttl", "a.nt.zip", "a.gz"})
    void knowsNoOtherFile(String file) {
        assertEquals(Optional.empty(), RdfFormat.ofFile(file));
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNameAndByEachOfItsEndings(RdfFormat format) {
        assertEquals(Optional.of(format), RdfFormat.ofName(format.id()));
        for (var ending : format.endings()) {
            assertEquals(Optional.of(format), RdfFormat.ofFile("x" + ending));
        }
        assertEquals(format.rio().supportsContexts(), format.hasGraphs());
    }

    @Test
    void knowsNoOtherName() {
        assertTrue(RdfFormat.ofName("n3").isEmpty());
    }
}
