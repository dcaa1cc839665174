package nl.meent.loader.plan;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.mapping.LogicalSource;
import nl.meent.loader.mapping.LogicalSource.Access;
import nl.meent.loader.mapping.LogicalSource.Formulation;
import nl.meent.loader.mapping.LogicalSource.Root;
import nl.meent.loader.mapping.LogicalSource.View;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.record.csv.CsvReader;
import nl.meent.loader.record.json.JsonReader;
import nl.meent.loader.record.json.YamlReader;
import nl.meent.loader.record.query.QueryReader;
import nl.meent.loader.record.xml.XmlReader;
import nl.meent.loader.report.Problems;
import nl.meent.loader.source.SourceFile;
import nl.meent.loader.source.StrictUtf8;

/// Opens sources: finds their files and the reader of their format.
///
/// @param mappingFolder what `rml:MappingDirectory` means
/// @param workingDirectory what `rml:CurrentWorkingDirectory` means
/// @param inputs files that stand in for names of the mapping
record Readers(Path mappingFolder, Path workingDirectory, Map<String, Path> inputs) {

    Readers {
        inputs = Map.copyOf(inputs);
    }

    /// Opens a source for these columns.
    RecordReader open(LogicalSource source, List<Column> columns, Problems problems) {
        return switch (source) {
            case LogicalSource.File file -> open(file, columns, problems);
            case View view -> ViewReader.open(view, columns, this, problems);
        };
    }

    /// The name of a source in problems: the path that the user gave, else the one of the mapping.
    String name(LogicalSource source) {
        return switch (source) {
            case LogicalSource.File file -> name(file.access());
            case View view -> name(view.on());
        };
    }

    /// Opens a text that a field holds as a document of its own.
    RecordReader open(
            byte[] text,
            String name,
            Formulation formulation,
            String iterator,
            List<Column> columns,
            Problems problems) {
        var bytes = new ByteArrayInputStream(text);
        var path = iterator.isEmpty() ? Optional.<String>empty() : Optional.of(iterator);
        return switch (formulation) {
            case Formulation.Csv csv -> CsvReader.open(bytes, name, csv.dialect(), columns, problems);
            case Formulation.Json json -> JsonReader.open(bytes, name, path, columns, Set.of(), problems);
            case Formulation.Yaml yaml -> YamlReader.open(bytes, name, path, columns, Set.of(), problems);
            case Formulation.Xml xml ->
                XmlReader.open(
                        bytes, name, path.or(() -> Optional.of("/*")), xml.namespaces(), columns, Set.of(), problems);
            case Formulation.Query query -> throw new IllegalStateException("A query reads files only");
        };
    }

    private RecordReader open(LogicalSource.File file, List<Column> columns, Problems problems) {
        var access = file.access();
        var name = name(access);
        var path = path(access);
        if (file.formulation() instanceof Formulation.Query) {
            return QueryReader.open(path, name, file.iterator().orElse(""), columns, access.nulls(), problems);
        }
        var charset = access.charset().orElse(StandardCharsets.UTF_8);
        var bytes = new SourceFile(name, path, access.compression(), charset).open();
        return switch (file.formulation()) {
            case Formulation.Csv csv -> {
                var nulls = new HashSet<>(csv.dialect().nulls());
                nulls.addAll(access.nulls());
                yield CsvReader.open(bytes, name, csv.dialect().withNulls(nulls), columns, problems);
            }
            case Formulation.Json json ->
                JsonReader.open(
                        StrictUtf8.checked(bytes, name), name, file.iterator(), columns, access.nulls(), problems);
            case Formulation.Yaml yaml ->
                YamlReader.open(
                        StrictUtf8.checked(bytes, name), name, file.iterator(), columns, access.nulls(), problems);
            case Formulation.Xml xml ->
                XmlReader.open(
                        StrictUtf8.checked(bytes, name),
                        name,
                        file.iterator().or(() -> Optional.of("/*")),
                        xml.namespaces(),
                        columns,
                        access.nulls(),
                        problems);
            case Formulation.Query query -> throw new IllegalStateException("Opened above");
        };
    }

    private String name(Access access) {
        var input = inputs.get(access.name());
        return input == null ? access.name() : input.toString();
    }

    private Path path(Access access) {
        var input = inputs.get(access.name());
        if (input != null) {
            return workingDirectory.resolve(input);
        }
        var folder = switch (access.root()) {
            case Root.WorkingDirectory here -> workingDirectory;
            case Root.MappingDirectory there -> mappingFolder;
            case Root.Folder(var other) -> workingDirectory.resolve(other);
        };
        return folder.resolve(access.name());
    }
}
