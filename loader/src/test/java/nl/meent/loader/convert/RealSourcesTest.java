package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.meent.loader.rdf.RdfFormat;
import nl.meent.loader.report.Report;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Whole registers as they were published, against counts by other libraries.
class RealSourcesTest {

    @Test
    void convertsTheMattersOfTheTweedeKamer() throws IOException {
        var file = Real.data(Real.ZAKEN);

        var run =
                Real.convert("zaken.rml.ttl", "zaken.csv.gz", file, new Tally("ea3c9098-be75-4f87-9b63-a5b6c79ed27b"));

        var expected = new TreeMap<String, Long>();
        var rows = 0L;
        var columns = Map.of(
                "Nummer", "identifier",
                "Soort", "type",
                "Titel", "title",
                "Citeertitel", "alternative",
                "Onderwerp", "description",
                "Vergaderjaar", "parliamentaryYear",
                "Volgnummer", "serialNumber",
                "GrootProject", "Zaak.GrootProject",
                "Afgedaan", "Zaak.Afgedaan",
                "GestartOp", "created");
        try (var csv = csv(file)) {
            for (var row : csv) {
                rows++;
                if (row.get("Verwijderd").equals("true")) {
                    Tally.count(expected, "invalidatedAtTime", there(row, "GewijzigdOp"));
                    continue;
                }
                // The class; the kind of the matter is a dcterms:type as well.
                Tally.count(expected, "type", 1);
                Tally.count(expected, "dateModified", there(row, "GewijzigdOp"));
                columns.forEach((column, name) -> Tally.count(expected, name, there(row, column)));
            }
        }
        assertEquals(List.of(), run.problems());
        assertEquals(262_250, rows);
        assertEquals(
                new Conversion.Outcome(
                        true, rows, 0, run.quads().lines(), run.outcome().prefixes()),
                run.outcome());
        assertEquals(expected, run.quads().predicates());
        assertEquals(rows, run.quads().subjects());
        assertEquals("""
                <rdf:type> <meent:ParliamentaryDocument>
                <dcterms:identifier> "2025Z10932"
                <dcterms:type> "Brief regering"@nl
                <dcterms:title> "Beleidsdoorlichting Infrastructuur en Waterstaat"@nl
                <dcterms:description> "Beleidsdoorlichting HXII art. 14 Wegen en verkeersveiligheid 2016 - 2022"@nl
                <meent:parliamentaryYear> "2024-2025"
                <meent:serialNumber> "88"
                <tk:Afgedaan> "false"^^<xsd:boolean>
                <tk:GrootProject> "false"^^<xsd:boolean>
                <schema:dateModified> "2025-09-10T15:52:02.783+02:00"^^<xsd:dateTime>
                <dcterms:created> "2025-05-28"^^<xsd:date>""", shortened(run.quads().kept()));
    }

    private static String shortened(List<String> lines) {
        return String.join("\n", lines)
                .replace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:")
                .replace("http://www.w3.org/2001/XMLSchema#", "xsd:")
                .replace("http://www.w3.org/ns/org#", "org:")
                .replace("http://xmlns.com/foaf/0.1/", "foaf:")
                .replace("http://purl.org/dc/terms/", "dcterms:")
                .replace("http://schema.org/", "schema:")
                .replace("https://w3id.org/meent/def#", "meent:")
                .replace("https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata#Zaak.", "tk:");
    }

    private static long there(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? 0 : 1;
    }

    private static CSVParser csv(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return CSVParser.parse(new InputStreamReader(Real.unpacked(file), StandardCharsets.UTF_8), format);
    }

    @Test
    void convertsTheOrganisationsOfRor() throws IOException {
        var file = Real.data(Real.ROR);

        var run = Real.convert("ror.rml.ttl", "ror.ndjson.gz", file, new Tally("0000ev088"));

        var expected = new TreeMap<String, Long>();
        var names = 0L;
        try (var bytes = Real.unpacked(file);
                var objects = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(bytes)) {
            while (objects.hasNext()) {
                var one = objects.next();
                names += one.get("names").size();
                count(one, expected);
            }
        }
        assertEquals(List.of(), run.problems());
        assertEquals(expected, run.quads().predicates());
        assertEquals(14_282, run.quads().subjects());
        // The view reads every object again and gives a row for each name.
        assertEquals(14_282 + names, run.outcome().records());
        assertEquals(0, run.outcome().dropped());
        assertEquals("""
                <rdf:type> <org:Organization>
                <dcterms:type> "funder"
                <dcterms:type> "nonprofit"
                <schema:foundingDate> "1982"^^<xsd:gYear>
                <schema:addressCountry> "NL"
                <dcterms:identifier> "501100022723"
                <foaf:homepage> <https://ikeafoundation.org>
                <schema:name> "IKEA Foundation"@en
                <schema:name> "Stichting IKEA Foundation"@nl
                <schema:name> "The IKEA Foundation"@en""", shortened(run.quads().kept()));
    }

    private static void count(JsonNode one, Map<String, Long> expected) {
        Tally.count(expected, "type", 1 + distinct(one, "/types", "", "", ""));
        Tally.count(expected, "foundingDate", one.get("established").isNull() ? 0 : 1);
        Tally.count(expected, "addressCountry", distinct(one, "/locations", "", "", "/geonames_details/country_code"));
        Tally.count(expected, "homepage", distinct(one, "/links", "/type", "website", "/value"));
        Tally.count(expected, "isPrimaryTopicOf", distinct(one, "/links", "/type", "wikipedia", "/value"));
        Tally.count(expected, "subOrganizationOf", distinct(one, "/relationships", "/type", "parent", "/id"));
        var identifiers = new HashSet<String>();
        var things = new HashSet<String>();
        for (var known : one.get("external_ids")) {
            for (var identifier : known.get("all")) {
                identifiers.add(identifier.asText());
                if (known.get("type").asText().equals("wikidata")) {
                    things.add(identifier.asText());
                }
            }
        }
        Tally.count(expected, "identifier", identifiers.size());
        Tally.count(expected, "sameAs", things.size());
        var names = new HashSet<String>();
        one.get("names").forEach(name -> names.add(name.get("value") + "@" + name.get("lang")));
        Tally.count(expected, "name", names.size());
    }

    private static long distinct(JsonNode one, String array, String filter, String wanted, String value) {
        return StreamSupport.stream(one.at(array).spliterator(), false)
                .filter(item -> filter.isEmpty() || item.at(filter).asText().equals(wanted))
                .map(item -> item.at(value).asText())
                .distinct()
                .count();
    }

    @Test
    void convertsEveryParliamentaryDocumentWithAKey() throws Exception {
        var files = Real.files(Real.KAMERSTUKKEN, "xml");
        var documents = new HashSet<String>();

        for (var file : files) {
            var dom = dom(file);
            var run = Real.convert("kamerstuk.rml.ttl", "kamerstuk.xml", file);

            var name = file.getFileName().toString();
            assertEquals(List.of(), run.problems(), name);
            assertEquals(expected(dom), run.quads().predicates(), name);
            assertTrue(run.quads().hasSubject("https://zoek.officielebekendmakingen.nl/" + key(dom)), name);
            var dossiers = dom.getElementsByTagName("dossier").getLength();
            assertEquals(1 + dossiers, run.outcome().records(), name);
            documents.add(key(dom));
        }

        assertEquals(223, files.size());
        assertEquals(223, documents.size());
    }

    private static Map<String, Long> expected(Document dom) {
        var expected = new TreeMap<String, Long>();
        var dossiers = dom.getElementsByTagName("dossier").getLength();
        Tally.count(expected, "type", 1 + dossiers);
        Tally.count(expected, "inDossier", dossiers);
        Tally.count(expected, "dossierNumber", dossiers);
        Tally.count(expected, "identifier", meta(dom, "DC.identifier").size());
        Tally.count(expected, "submittedBy", meta(dom, "OVERHEIDop.indiener").size());
        Tally.count(expected, "serialNumber", 1);
        // Of the document and of each dossier.
        Tally.count(expected, "title", 1 + dossiers);
        Tally.count(expected, "issued", texts(dom.getElementsByTagName("datum")).size());
        Tally.count(expected, "text", texts(dom.getElementsByTagName("al")).size());
        return expected;
    }

    private static String key(Document dom) {
        return meta(dom, "DC.identifier").stream()
                .findFirst()
                .orElseGet(() -> meta(dom, "OVERHEIDop.externMetadataRecord")
                        .iterator()
                        .next()
                        .replaceAll("^https://zoek.officielebekendmakingen.nl/(.*)/metadata.xml$", "$1"));
    }

    private static Set<String> meta(Document dom, String name) {
        var all = dom.getElementsByTagName("meta");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(meta -> meta.getAttribute("name").equals(name))
                .map(meta -> meta.getAttribute("content"))
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .collect(Collectors.toSet());
    }

    private static Document dom(Path file) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void convertsThePublicCodeFilesAndTellsTheFaultyOnes() throws IOException {
        var licences = licences();
        var told = new ArrayList<String>();
        var records = 0L;

        for (var file : Real.files(Real.PUBLICCODE, "yml|yaml")) {
            var run = Real.convert("publiccode.rml.ttl", "publiccode.yml", file);
            records += run.outcome().records();
            run.problems().stream()
                    .map(text -> text.replace(file.getParent() + "/", "").replaceFirst(" is (no|not) .*", ""))
                    .forEach(told::add);
            if (run.problems().isEmpty()) {
                assertEquals(expected(tree(file), licences), run.quads().predicates(), file::toString);
            } else {
                assertEquals(0, run.quads().lines(), file::toString);
                assertEquals(1, run.report().exit().code(), file::toString);
            }
        }

        assertEquals(109, records);
        assertEquals(faults(), told);
    }

    /// The faults that other libraries find: what is no YAML, and days that are none.
    private static List<String> faults() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : Real.files(Real.PUBLICCODE, "yml|yaml")) {
            try {
                var day = at(tree(file), "releaseDate");
                if (!day.isEmpty() && !isDay(day)) {
                    faults.add(file.getFileName() + ":1#$ $.releaseDate \"" + day + '"');
                }
            } catch (MarkedYamlEngineException e) {
                var mark = e.getProblemMark().orElseThrow();
                faults.add(file.getFileName() + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1));
            }
        }
        return faults;
    }

    private static Map<?, ?> tree(Path file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    private static Map<String, Long> expected(Map<?, ?> tree, Set<String> licences) {
        var expected = new TreeMap<String, Long>();
        Tally.count(expected, "type", 2);
        Tally.count(expected, "name", 1);
        Tally.count(expected, "codeRepository", 1);
        Tally.count(expected, "datePublished", at(tree, "releaseDate").isEmpty() ? 0 : 1);
        Tally.count(expected, "license", isLicence(at(tree, "legal", "license"), licences) ? 1 : 0);
        var described = Stream.of("de", "en", "fr", "it", "nl", "sv")
                .filter(tag -> !at(tree, "description", tag, "shortDescription").isEmpty());
        Tally.count(expected, "description", described.count());
        return expected;
    }

    /// SPDX has `EUPL-1.2+` as an expression, for what some files call by a name that it does not have.
    private static boolean isLicence(String name, Set<String> licences) {
        return licences.contains(name) || licences.contains(name.replace("-or-later", ""));
    }

    private static String at(Map<?, ?> tree, String... path) {
        Object found = tree;
        for (var name : path) {
            if (!(found instanceof Map<?, ?> map) || map.get(name) == null) {
                return "";
            }
            found = map.get(name);
        }
        return found.toString();
    }

    private static boolean isDay(String text) {
        try {
            java.time.LocalDate.parse(text);
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    private static Set<String> licences() throws IOException {
        var tree = new ObjectMapper().readTree(Real.data("spdx/licenses.json").toFile());
        return tree.findValues("licenseId").stream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    @Test
    void convertsTheFundersOfCrossref() {
        var file = Real.data(Real.FUNDERS);
        var quads = new Tally();
        var report = new Report();

        new RdfConversion(file, RdfFormat.RDFXML, "http://example.org/").run(quads, report);

        assertAll(() -> assertEquals(List.of(), report.problems()), () -> assertEquals(289_596, quads.lines()));
    }
}
