package nl.meent.loader.bench.carml;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;

/// Runs CARML as its own documentation does, every statement written as it comes.
///
/// The bench compiles it against the class path of CARML alone. Arguments: mapping, folder of the sources, output.
public final class CarmlSide {

    private CarmlSide() {}

    public static void main(String[] arguments) throws IOException {
        var maps = RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(arguments[0]));
        var mapper = RdfRmlMapper.builder()
                .valueFactorySupplier(SimpleValueFactory::getInstance)
                .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
                .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                .fileResolver(Path.of(arguments[1]))
                .triplesMaps(maps)
                .build();
        try (var out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            var writer = new NTriplesWriter(out);
            writer.getWriterConfig().set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
            writer.startRDF();
            mapper.map().toStream().forEach(writer::handleStatement);
            writer.endRDF();
        }
    }
}
