package nl.meent.loader.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.mapping.TriplesMap.JoinCondition;
import nl.meent.loader.record.csv.Dialect;
import nl.meent.loader.report.Where;
import nl.meent.loader.source.Compression;

/// What a triples map goes over, record by record.
public sealed interface LogicalSource {

    /// Its place in the mapping file.
    Where origin();

    /// A file (RML-IO, logical sources).
    ///
    /// @param iterator what a record is; absent where the format has one kind of record only
    record File(Access access, Formulation formulation, Optional<String> iterator, Where origin)
            implements LogicalSource {}

    /// A view on another source (RML-LV, logical views).
    record View(String name, LogicalSource on, List<Field> fields, List<ViewJoin> joins, Where origin)
            implements LogicalSource {
        public View {
            fields = List.copyOf(fields);
            joins = List.copyOf(joins);
        }
    }

    /// How to get at a file.
    ///
    /// @param name path or address as the mapping has it
    /// @param root what a relative path is relative to
    /// @param nulls values that are NULL (`rml:null`)
    record Access(String name, Root root, Compression compression, Optional<Charset> charset, Set<String> nulls) {
        public Access {
            nulls = Set.copyOf(nulls);
        }
    }

    /// What a relative path is relative to (`rml:root`).
    sealed interface Root {
        record WorkingDirectory() implements Root {}

        record MappingDirectory() implements Root {}

        record Folder(String path) implements Root {}
    }

    /// How references are read (`rml:referenceFormulation`).
    sealed interface Formulation {
        record Csv(Dialect dialect) implements Formulation {}

        record Json() implements Formulation {}

        record Yaml() implements Formulation {}

        record Xml(Map<String, String> namespaces) implements Formulation {
            public Xml {
                namespaces = Map.copyOf(namespaces);
            }
        }

        /// Rows of a SPARQL SELECT over an RDF file; the iterator is the query.
        record Query() implements Formulation {}
    }

    /// A named column of a view.
    sealed interface Field {
        String name();

        /// How its own fields read it; absent where as its parent.
        Optional<Formulation> formulation();

        /// Fields inside it.
        List<Field> fields();

        Where origin();

        /// Values of an expression on the record of the parent; with fields of its own, each value is read as a
        /// document.
        record Values(
                String name,
                Expression expression,
                Optional<Formulation> formulation,
                Optional<String> iterator,
                List<Field> fields,
                Where origin)
                implements Field {
            public Values {
                fields = List.copyOf(fields);
            }
        }

        /// Records inside the record of the parent.
        record Records(
                String name, Optional<Formulation> formulation, String iterator, List<Field> fields, Where origin)
                implements Field {
            public Records {
                fields = List.copyOf(fields);
            }
        }
    }

    /// Fields from the records of another view that match.
    ///
    /// @param inner whether a record without a match is left out
    record ViewJoin(boolean inner, View parent, List<JoinCondition> conditions, List<Field> fields, Where origin) {
        public ViewJoin {
            conditions = List.copyOf(conditions);
            fields = List.copyOf(fields);
        }
    }
}
