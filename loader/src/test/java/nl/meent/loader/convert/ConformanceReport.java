package nl.meent.loader.convert;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/// What came of the suites, for people and for machines (EARL 1.0).
///
/// @param faults each case that was run, with what went wrong
/// @param waivers the cases that are left out, with their reasons
record ConformanceReport(Map<SuiteCase, Optional<String>> faults, Map<String, CSVRecord> waivers) {

    /// The table of `docs/rml-conformance.md`.
    String table() {
        var text = new StringBuilder("""
                # RML conformance

                Written by `ConformanceTest`, which runs the suites of the community group; [rml-conformance.ttl](rml-conformance.ttl) has the same as an EARL report, case by case.

                | module | cases run | passed | waived |
                |---|---|---|---|
                """);
        for (var module : SuiteCase.MODULES) {
            text.append(row(module));
        }
        text.append("""

                Out of scope as a whole: RML-CC and RML-star (our graphs hold no blank nodes and no quoted triples), RML-IO targets (`RMLTTC…`, all quads go to one sink), databases of the registry (`RMLIOREGTC0004…` to `0006…`).

                | case | status | reason | source |
                |---|---|---|---|
                """);
        waivers.values()
                .forEach(waiver -> text.append("| %s | %s | %s | %s |%n"
                        .formatted(waiver.get("case"), waiver.get("status"), waiver.get("reason"), waiver.get("source"))
                        .replace(System.lineSeparator(), "\n")));
        return text.toString();
    }

    private String row(String module) {
        var run = faults.keySet().stream()
                .filter(test -> test.module().equals(module))
                .toList();
        var passed = run.stream().filter(this::passes).count();
        var waived =
                run.stream().filter(test -> waivers.containsKey(test.name())).count();
        return "| " + module + " | " + run.size() + " | " + passed + " | " + waived + " |\n";
    }

    /// The EARL report.
    String earl() {
        return faults.keySet().stream().map(this::assertion).collect(Collectors.joining("\n", """
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix doap: <http://usefulinc.com/ns/doap#> .
                @prefix earl: <http://www.w3.org/ns/earl#> .

                <https://w3id.org/meent> a doap:Project , earl:Software , earl:TestSubject ;
                  doap:name "Meent" ;
                  doap:programming-language "Java" .

                """, "\n"));
    }

    private String assertion(SuiteCase test) {
        return """
                [] a earl:Assertion ;
                  earl:assertedBy <https://w3id.org/meent> ;
                  earl:subject <https://w3id.org/meent> ;
                  earl:test <http://w3id.org/rml/%s/test/%s> ;
                  earl:mode earl:automatic ;
                  earl:result [ a earl:TestResult ; earl:outcome earl:%s%s ] .""".formatted(
                        test.module().replaceFirst("^rml-", ""),
                        test.name(),
                        passes(test) ? "passed" : "failed",
                        Optional.ofNullable(waivers.get(test.name()))
                                .map(waiver -> " ; dcterms:description \""
                                        + waiver.get("reason").replace("\"", "\\\"") + "\"@en")
                                .orElse(""));
    }

    private boolean passes(SuiteCase test) {
        return faults.getOrDefault(test, Optional.of("not run")).isEmpty();
    }
}
