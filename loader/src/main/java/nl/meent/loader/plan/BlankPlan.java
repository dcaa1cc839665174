package nl.meent.loader.plan;

import nl.meent.loader.term.Terms;

/// Blank nodes whose labels come from values, compiled.
sealed interface BlankPlan extends TermPlan {

    /// From a template.
    record FromTemplate(TemplateShape shape) implements BlankPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            var buffer = out.buffer;
            buffer.put("_:t");
            shape.each(cursor, buffer, TemplateShape.Way.BLANK_LABEL, from -> {
                out.finish();
                out.dropRepeated();
                buffer.put("_:t");
            });
            out.discard();
        }
    }

    /// From single values.
    record FromValues(ValuePlan values) implements BlankPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            var slots = values.values(cursor);
            for (var i = 0; i < slots.count; i++) {
                if (!LiteralPlan.isStructured(cursor, values, slots, i)) {
                    out.buffer.put("_:t");
                    BlankLabel.write(out.buffer, slots.bytes, slots.start[i], slots.length[i]);
                    out.finish();
                    out.dropRepeated();
                }
            }
        }
    }
}
