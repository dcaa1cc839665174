package nl.meent.loader.record.json;

/// The tokens of a source of JSON values, one after the other; the only thing that the walkers know of JSON and YAML.
///
/// Every method throws [Fault] where the source breaks its rules; nothing can be read after that.
interface Events extends AutoCloseable {

    /// Goes to the next token.
    Token next();

    /// The name at a [Token#NAME].
    String name();

    /// The array that holds the text of a scalar; [#offset] and [#length] are valid only after this call.
    char[] characters();

    int offset();

    int length();

    /// The text of a scalar.
    default String text() {
        var characters = characters();
        return new String(characters, offset(), length());
    }

    /// The line where the token begins, from 1.
    long line();

    /// Goes to the end of the object or array that begins here; elsewhere does nothing.
    void skip();

    @Override
    void close();
}
