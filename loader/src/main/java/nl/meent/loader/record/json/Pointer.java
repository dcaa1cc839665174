package nl.meent.loader.record.json;

/// JSON Pointers (RFC 6901).
final class Pointer {

    private Pointer() {}

    static String child(String parent, String name) {
        return parent + "/" + (name.indexOf('~') < 0 && name.indexOf('/') < 0 ? name : escape(name));
    }

    static String child(String parent, long position) {
        return parent + "/" + position;
    }

    /// The pointer as the place of a record: `$` for a whole value, whose pointer is the empty text.
    static String place(String pointer) {
        return pointer.isEmpty() ? "$" : pointer;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
