package nl.meent.ontology.page;

/// Writes text into HTML 5 and SVG so that it stays text.
final class Html {

    private Html() {}

    /// Text for between tags and inside double-quoted attributes.
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A link, or plain text where the address is not one of the web.
    static String link(String iri, String text) {
        var web = iri.startsWith("https://") || iri.startsWith("http://") || iri.startsWith("#");
        return web ? "<a href=\"" + escape(iri) + "\">" + escape(text) + "</a>" : escape(text);
    }

    /// An element with text in it.
    static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }
}
