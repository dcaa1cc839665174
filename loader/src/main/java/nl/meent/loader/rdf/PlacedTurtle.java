package nl.meent.loader.rdf;

import java.io.IOException;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/// Rio's Turtle parser with columns and a bound on nesting.
final class PlacedTurtle extends TurtleParser implements Placed {

    private final Cursor cursor = new Cursor();

    @Override
    public long line() {
        return cursor.line();
    }

    @Override
    public long column() {
        return cursor.column();
    }

    @Override
    protected int readCodePoint() throws IOException {
        return cursor.read(super.readCodePoint());
    }

    @Override
    protected void unread(int character) throws IOException {
        cursor.unread(character);
        super.unread(character);
    }

    @Override
    protected void unread(String characters) throws IOException {
        cursor.unread(characters);
        super.unread(characters);
    }

    @Override
    protected Resource parseCollection() throws IOException {
        cursor.enter();
        var list = super.parseCollection();
        cursor.leave();
        return list;
    }

    @Override
    protected Resource parseImplicitBlank() throws IOException {
        cursor.enter();
        var blank = super.parseImplicitBlank();
        cursor.leave();
        return blank;
    }
}
