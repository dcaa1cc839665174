package nl.meent.loader.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Report;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Real files against Jena's parsers, which count on their own.
class RealRdfTest {

    private static final Path DATA = Path.of(System.getProperty("meent.root", "."))
            .resolve("../shared/data")
            .normalize();
    private static final int DOCTYPES = 2;

    @Test
    void readsTheFundersOfCrossref() throws IOException {
        var file = DATA.resolve("funders_crossref/fundref_registry.rdf.gz");
        assumeTrue(Files.exists(file), "no real data at " + file);
        try (var bytes = new GZIPInputStream(Files.newInputStream(file))) {
            assertEquals(289_596, count(bytes.readAllBytes(), RdfFormat.RDFXML, new Report()));
        }
    }

    @TestFactory
    Stream<DynamicTest> readsAsManyTriplesAsJena() throws IOException {
        assumeTrue(Files.exists(DATA), "no real data at " + DATA);
        return Stream.concat(
                files("eu_vocab", ".rdf").map(file -> compared(file, RdfFormat.RDFXML, Lang.RDFXML)),
                Stream.of("jsonld_2026", "plooi_2023_jsonld")
                        .flatMap(folder -> files("tooi/" + folder, ".json"))
                        .map(file -> compared(file, RdfFormat.JSONLD, Lang.JSONLD)));
    }

    @Test
    void refusesTheVocabulariesWithADoctype() throws IOException {
        assumeTrue(Files.exists(DATA), "no real data at " + DATA);
        var report = new Report();
        for (var file : files("eu_vocab", ".rdf").toList()) {
            count(Files.readAllBytes(file), RdfFormat.RDFXML, report);
        }

        assertEquals(DOCTYPES, report.count(Code.FORBIDDEN));
    }

    private static DynamicTest compared(Path file, RdfFormat format, Lang lang) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            var bytes = Files.readAllBytes(file);
            assumeTrue(!new String(bytes, StandardCharsets.UTF_8).contains("<!DOCTYPE"), "has a DOCTYPE");
            var counted = StreamRDFLib.count();
            RDFParser.source(new ByteArrayInputStream(bytes))
                    .lang(lang)
                    .base(Lines.BASE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                    .parse(counted);
            var report = new Report();

            var lines = count(bytes, format, report);

            assertEquals(counted.count(), lines + leftOut(report), report.problems()::toString);
        });
    }

    /// Jena counts ill-typed literals, which we leave out.
    private static long leftOut(Report report) {
        return report.count(Code.LEXICAL_FORM) + report.count(Code.LANGUAGE_TAG);
    }

    private static long count(byte[] bytes, RdfFormat format, Report report) throws IOException {
        var lines = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(bytes);
        new RdfReader().read(in, format, "in", Lines.BASE, lines, report);
        return lines.toString(StandardCharsets.UTF_8).lines().count();
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var all = Files.walk(DATA.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
