package nl.meent.loader.record.json;

import java.util.List;

/// A value of a YAML document; the same one stands at an anchor and at all its aliases.
///
/// @param names the names of an object, beside its values
/// @param size how many nodes it holds, itself included, when all aliases are expanded
/// @param height how many levels it has
record YamlNode(Token token, String text, List<String> names, List<YamlNode> values, long line, int size, int height) {

    static YamlNode scalar(Token token, String text, long line) {
        return new YamlNode(token, text, List.of(), List.of(), line, 1, 0);
    }

    static YamlNode collection(Token token, List<String> names, List<YamlNode> values, long line) {
        // Each value is within the limit, and so is their number: the sum of all is cut there before it can overflow.
        var size = values.stream().mapToLong(YamlNode::size).sum() + 1;
        var height = values.stream().mapToInt(YamlNode::height).max().orElse(0) + 1;
        return new YamlNode(token, "", names, values, line, (int) Math.min(size, Limits.NODES + 1), height);
    }
}
