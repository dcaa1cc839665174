package nl.meent.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// All named questions that travel with the program, by theme and name. Immutable.
///
/// @param questions every question
public record QuestionLibrary(List<Question> questions) {

    private static final String HOME = "/nl/meent/queries/files/";

    public QuestionLibrary {
        questions = List.copyOf(questions);
        var names = questions.stream().map(Question::name).distinct().count();
        if (names < questions.size()) {
            throw new IllegalArgumentException("two questions have one name");
        }
    }

    /// The questions of this version of Meent.
    public static QuestionLibrary builtIn() {
        return new QuestionLibrary(resource("index.txt")
                .lines()
                .map(path -> Question.parse(path, resource(path)))
                .toList());
    }

    /// The question of this name, if there is one.
    public Optional<Question> find(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    private static String resource(String path) {
        try (var in = QuestionLibrary.class.getResourceAsStream(HOME + path)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
