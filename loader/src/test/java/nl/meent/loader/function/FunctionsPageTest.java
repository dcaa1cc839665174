package nl.meent.loader.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.junit.jupiter.api.Test;

class FunctionsPageTest {

    private static final String HEAD = """
            # Functions

            What a mapping may call with `rml:function` (RML-FNML). The table is made from the descriptions in
            `functions.ttl` and every example is run by a test. A parameter may be named by its predicate, as here, or by
            its own IRI; one with `?` may be left out, NULL for any other makes the result NULL; one with `…` takes all
            values of its input at once. Dates come as text: give `rml:datatype xsd:date` or `xsd:dateTime` with them.
            """;
    private static final Map<String, String> GROUPS = groups();

    @Test
    void thePageSaysWhatTheDescriptionsSay() throws IOException {
        var page = page();

        var kept = Path.of(System.getProperty("user.dir")).resolveSibling("docs/functions.md");
        if (Boolean.getBoolean("meent.write")) {
            Files.writeString(kept, page);
        }
        assertEquals(page, Files.readString(kept), "write it anew with JAVA_TOOL_OPTIONS=-Dmeent.write=true");
    }

    private static Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("https://w3id.org/meent/function#", "Meent's own: `meentfn:`");
        groups.put("http://users.ugent.be/~bjdmeest/function/grel.ttl#", "GREL: `grel:`");
        groups.put("https://w3id.org/imec/idlab/function#", "IDLab: `idlab-fn:`");
        return groups;
    }

    private static String page() {
        var model = Description.builtIn();
        var page = new StringBuilder(HEAD);
        GROUPS.forEach((namespace, title) -> {
            page.append("\n## ").append(title).append("\n\nNamespace `").append(namespace);
            page.append("`.\n\n| call | what it gives | example |\n|---|---|---|\n");
            Description.all(model).stream()
                    .filter(function -> function.iri().startsWith(namespace))
                    .sorted(Comparator.comparing(Description::iri))
                    .forEach(function -> page.append(row(model, function)));
        });
        return page.toString();
    }

    private static String row(Model model, Description function) {
        var example = Example.of(model, function)
                .max(Comparator.<Example>comparingInt(each -> each.result().size())
                        .thenComparingInt(each -> each.outcome().length()))
                .orElseThrow();
        return "| %s | %s | %s |\n"
                .formatted(
                        code(call(function)),
                        cell(description(model, function)),
                        code(example.call() + " = " + example.outcome()));
    }

    private static String call(Description function) {
        return function.parameters().stream()
                .map(parameter -> Example.localName(parameter.predicate())
                        + (parameter.list() ? "…" : "")
                        + (parameter.required() ? "" : "?"))
                .collect(Collectors.joining(", ", Example.localName(function.iri()) + "(", ")"));
    }

    private static String description(Model model, Description function) {
        var name = SimpleValueFactory.getInstance().createIRI(function.iri());
        return model.filter(name, DCTERMS.DESCRIPTION, null).objects().stream()
                .map(Literal.class::cast)
                .filter(text -> text.getLanguage().equals(Optional.of("en")))
                .map(Literal::getLabel)
                .findFirst()
                .orElseThrow();
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("[\\p{Cntrl}\\p{Z}&&[^ ]]", "␣");
    }
}
