package nl.meent.loader.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Writes a report as one JSON object: `counts` by code, `problems` as kept, `clean`.
public final class ReportJson {

    private ReportJson() {}

    /// The report as JSON text, ended by a newline.
    public static String of(Report report) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            write(report, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Report report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("clean", report.isClean());
        json.writeObjectFieldStart("counts");
        for (var count : report.counts().entrySet()) {
            json.writeNumberField(count.getKey().id(), count.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("problems");
        for (var problem : report.problems()) {
            write(problem, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Problem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code().id());
        json.writeStringField("severity", problem.severity().name());
        write(problem.where(), json);
        if (problem.value().isPresent()) {
            json.writeStringField("value", problem.value().get());
        }
        json.writeStringField("message", problem.message());
        json.writeStringField("advice", problem.advice());
        json.writeEndObject();
    }

    private static void write(Where where, JsonGenerator json) throws IOException {
        json.writeStringField("source", where.source());
        switch (where) {
            case Where.Whole unused -> {}
            case Where.Position at -> {
                json.writeNumberField("line", at.line());
                json.writeNumberField("column", at.column());
            }
            case Where.Offset at -> json.writeNumberField("offset", at.offset());
            case Where.Pointer at -> json.writeStringField("pointer", at.pointer());
            case Where.Node at -> {
                json.writeNumberField("line", at.line());
                json.writeStringField("pointer", at.pointer());
            }
            case Where.Cell at -> {
                json.writeNumberField("row", at.row());
                json.writeNumberField("line", at.line());
                json.writeStringField("column", at.column());
            }
        }
    }
}
