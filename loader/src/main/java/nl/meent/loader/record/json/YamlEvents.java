package nl.meent.loader.record.json;

import java.io.IOException;
import java.io.InputStream;

/// The tokens that the documents of a YAML source would give as JSON.
final class YamlEvents implements Events {

    private final InputStream bytes;
    private final YamlDocuments documents;
    /// The collections around the token, and for each the position of its next value.
    private final YamlNode[] open = new YamlNode[Limits.NESTING];

    private final int[] positions = new int[Limits.NESTING];
    private int depth = -1;
    private boolean named;
    private YamlNode current = YamlNode.scalar(Token.NOTHING, "", 1);

    YamlEvents(InputStream bytes, String source) {
        this.bytes = bytes;
        this.documents = new YamlDocuments(bytes, source);
    }

    @Override
    public Token next() {
        if (depth < 0) {
            return documents.next().map(this::begin).orElse(Token.NOTHING);
        }
        var around = open[depth];
        if (positions[depth] == around.values().size()) {
            depth--;
            return Token.END;
        }
        if (around.token() == Token.OBJECT && !named) {
            named = true;
            return Token.NAME;
        }
        named = false;
        return begin(around.values().get(positions[depth]++));
    }

    private Token begin(YamlNode node) {
        current = node;
        if (node.token().opens()) {
            open[++depth] = node;
            positions[depth] = 0;
        }
        return node.token();
    }

    @Override
    public String name() {
        return open[depth].names().get(positions[depth]);
    }

    @Override
    public char[] characters() {
        return current.text().toCharArray();
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int length() {
        return current.text().length();
    }

    @Override
    public long line() {
        return current.line();
    }

    @Override
    public void skip() {
        if (current.token().opens()) {
            depth--;
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException ignored) {
            // Everything that was wanted has been read.
        }
    }
}
