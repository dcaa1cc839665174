package nl.meent.ontology.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.meent.ontology.OntologyFiles;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;

/// The documentation of the ontology in one language: every term under its own anchor, the classes as a picture, the
/// concept schemes as tables. Complete without script; asks nothing of any other host; WCAG 2.2 AA.
public final class OntologyPage {

    private final Facts facts;
    private final Language language;

    public OntologyPage(OntologyFiles files, Language language) {
        this.facts = new Facts(files, language);
        this.language = language;
    }

    /// The name under which the page of a language is saved beside the other.
    public static String fileName(Language language) {
        return "def." + language.tag() + ".html";
    }

    /// The whole page.
    public String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <meta name="description" content="%s">
                <link rel="alternate" hreflang="%s" href="%s">
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#main">%s</a>
                %s
                <main id="main">
                %s%s%s%s</main>
                <footer><p>%s</p></footer>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        Html.escape(facts.header(DCTerms.title)),
                        Html.escape(facts.header(DCTerms.description)),
                        language.other().tag(),
                        fileName(language.other()),
                        style(),
                        say("skip"),
                        top(),
                        introduction(),
                        diagram(),
                        modules(),
                        schemes(),
                        say("footer"));
    }

    private String top() {
        return """
                <header>
                <p><a href="%s" hreflang="%s" lang="%s">%s</a></p>
                <h1>%s</h1>
                </header>
                <nav aria-label="%s"><ul>
                %s</ul></nav>""".formatted(
                        fileName(language.other()),
                        language.other().tag(),
                        language.other().tag(),
                        language.other().say("this-language"),
                        Html.escape(facts.header(DCTerms.title)),
                        say("contents"),
                        contents());
    }

    private String contents() {
        var modules = facts.modules().stream()
                .map(module -> entry(anchor(module), facts.text(module, SKOS.prefLabel)))
                .collect(Collectors.joining());
        return entry("diagram", language.say("diagram")) + modules + entry("schemes", language.say("schemes"));
    }

    private static String entry(String anchor, String text) {
        return "<li>" + Html.link("#" + anchor, text) + "</li>\n";
    }

    private String introduction() {
        return "<p>" + Html.escape(facts.header(DCTerms.abstract_)) + "</p>\n<dl class=\"facts\">\n"
                + row(say("iri"), "<code>https://w3id.org/meent/def</code>")
                + row(say("version"), Html.escape(facts.header(OWL2.versionInfo)))
                + row(say("namespace"), "<code>" + Facts.NAMESPACE + "</code> (meent:)")
                + row(say("citation"), Html.escape(facts.header(DCTerms.bibliographicCitation)))
                + "</dl>\n";
    }

    private static String row(String name, String html) {
        return "<div><dt>" + name + "</dt><dd>" + html + "</dd></div>\n";
    }

    private String diagram() {
        var diagram = new Diagram(facts, language);
        var rows = diagram.lines().stream()
                .map(line -> "<tr><td>" + term(line.from()) + "</td><td>" + term(line.property()) + "</td><td>"
                        + term(line.to()) + "</td></tr>\n")
                .collect(Collectors.joining());
        return "<section aria-labelledby=\"diagram\">\n<h2 id=\"diagram\">" + say("diagram") + "</h2>\n<p>"
                + say("diagram-text") + "</p>\n" + region(say("diagram"), diagram.svg()) + "<details><summary>"
                + say("lines") + "</summary>\n"
                + region(say("lines"), table(say("lines"), List.of("from", "property", "to"), rows))
                + "</details>\n</section>\n";
    }

    private String modules() {
        return facts.modules().stream().map(this::module).collect(Collectors.joining());
    }

    private String module(Resource module) {
        var terms = facts.terms(module).stream().map(this::article).collect(Collectors.joining());
        return "<section aria-labelledby=\"" + anchor(module) + "\">\n<h2 id=\"" + anchor(module) + "\">"
                + Html.escape(facts.text(module, SKOS.prefLabel)) + "</h2>\n"
                + Html.element("p", facts.text(module, SKOS.definition)) + "\n" + terms + "</section>\n";
    }

    private String article(Term term) {
        return "<article aria-labelledby=\"" + term.name() + "\">\n<h3 id=\"" + term.name() + "\">"
                + Html.escape(term.label()) + " <code>meent:" + term.name() + "</code></h3>\n<p class=\"kind\">"
                + say(term.kind().name()) + "</p>\n" + Html.element("p", term.definition()) + "\n"
                + term.notes().stream()
                        .map(note -> "<p class=\"note\">" + Html.escape(note) + "</p>\n")
                        .collect(Collectors.joining())
                + "<dl>\n" + texts("example", term.examples())
                + links("parents", term.parents()) + links("domain", term.domain())
                + links("range", term.range()) + links("source", term.sources())
                + term.rule()
                        .map(rule -> row(say("rule"), "<code>" + Html.escape(rule) + "</code>"))
                        .orElse("") + "</dl>\n</article>\n";
    }

    private String texts(String key, List<String> texts) {
        return texts.isEmpty()
                ? ""
                : row(say(key), texts.stream().map(Html::escape).collect(Collectors.joining("<br>")));
    }

    private String links(String key, List<String> iris) {
        return iris.isEmpty() ? "" : row(say(key), iris.stream().map(this::link).collect(Collectors.joining(", ")));
    }

    private String link(String iri) {
        return iri.startsWith(Facts.NAMESPACE)
                ? Html.link("#" + iri.substring(Facts.NAMESPACE.length()), facts.shortForm(iri))
                : Html.link(iri, facts.shortForm(iri));
    }

    private String schemes() {
        var all = facts.schemes().stream().map(this::scheme).collect(Collectors.joining());
        return "<section aria-labelledby=\"schemes\">\n<h2 id=\"schemes\">" + say("schemes") + "</h2>\n" + all
                + "</section>\n";
    }

    private String scheme(Resource scheme) {
        var title = Html.escape(facts.text(scheme, DCTerms.title));
        var rows = facts.concepts(scheme.getURI()).stream()
                .map(concept -> "<tr id=\"" + key(scheme) + "-" + key(concept) + "\"><td><code>" + key(concept)
                        + "</code></td><td>" + Html.escape(facts.text(concept, SKOS.prefLabel)) + "</td><td>"
                        + Html.escape(facts.text(concept, SKOS.definition)) + "</td></tr>\n")
                .collect(Collectors.joining());
        return "<h3 id=\"scheme-" + key(scheme) + "\">" + title + "</h3>\n"
                + Html.element("p", facts.text(scheme, DCTerms.description)) + "\n"
                + region(title, table(title, List.of("code", "name", "definition"), rows));
    }

    private String table(String caption, List<String> columns, String rows) {
        var head = columns.stream()
                .map(key -> "<th scope=\"col\">" + say(key) + "</th>")
                .collect(Collectors.joining());
        return "<table><caption>" + caption + "</caption><thead><tr>" + head + "</tr></thead><tbody>\n" + rows
                + "</tbody></table>\n";
    }

    /// Wide content scrolls inside a region that the keyboard can reach (WCAG 1.4.10, 2.1.1).
    private static String region(String label, String html) {
        return "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + label + "\">\n" + html + "</div>\n";
    }

    private static String term(Term term) {
        return Html.link("#" + term.name(), term.label());
    }

    private static String anchor(Resource module) {
        return "module-" + key(module);
    }

    private static String key(Resource concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }

    private String say(String key) {
        return Html.escape(language.say(key));
    }

    private static String style() {
        try (var in = OntologyPage.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file page.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
