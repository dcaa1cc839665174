package nl.meent.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import nl.meent.ontology.page.Language;

/// How this installation is set up: an option wins over a variable, a variable over the settings file, the file over
/// the default. An unknown key in the file is a problem, never ignored.
///
/// @param store where releases live
/// @param base base of published IRIs, without a slash at its end
/// @param language language of labels and pages
/// @param port where the server listens
/// @param origins where each value comes from
record Settings(Path store, URI base, Language language, int port, Map<String, String> origins) {

    private static final List<String> KEYS = List.of("base", "lang", "port", "store");

    Settings {
        origins = Map.copyOf(origins);
    }

    /// The values as texts, by key.
    Map<String, String> values() {
        return new TreeMap<>(Map.of(
                "store", store.toString(),
                "base", base.toString(),
                "lang", language.tag(),
                "port", Integer.toString(port)));
    }

    /// Reads the settings file, the variables and the given options.
    ///
    /// @throws MeentException with [Code#CONFIG] where a value or key cannot be
    static Settings read(
            Surroundings around, Optional<String> store, Optional<String> base, Optional<Language> language) {
        var reader = new Reader(around, file(around));
        var storeText = reader.value("store", store, dataDirectory(around).toString());
        var baseText = reader.value("base", base, "https://w3id.org/meent");
        var languageText = reader.value("lang", language.map(Language::tag), "nl");
        var portText = reader.value("port", Optional.empty(), "3030");
        return new Settings(
                Path.of(storeText),
                reader.base(baseText),
                reader.language(languageText),
                reader.port(portText),
                reader.origins);
    }

    /// The settings file: `MEENT_CONFIG`, else `meent/meent.properties` in the user's configuration directory.
    static Path file(Surroundings around) {
        return around.variable("MEENT_CONFIG")
                .map(Path::of)
                .orElseGet(() -> around.variable("XDG_CONFIG_HOME")
                        .map(Path::of)
                        .orElse(around.home().resolve(".config"))
                        .resolve("meent/meent.properties"));
    }

    private static Path dataDirectory(Surroundings around) {
        return around.variable("XDG_DATA_HOME")
                .map(Path::of)
                .orElse(around.home().resolve(".local/share"))
                .resolve("meent");
    }

    private static final class Reader {
        private final Surroundings around;
        private final Path file;
        private final Properties properties = new Properties();
        private final Map<String, String> origins = new TreeMap<>();

        Reader(Surroundings around, Path file) {
            this.around = around;
            this.file = file;
            if (Files.exists(file)) {
                load();
            }
        }

        private void load() {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new MeentException(
                        problem("cannot be read: " + e.getMessage(), "make it readable UTF-8 text"), e);
            }
            for (var key : properties.stringPropertyNames()) {
                if (!KEYS.contains(key)) {
                    throw new MeentException(problem(
                            "has the unknown key \"" + key + "\", expected one of " + String.join(", ", KEYS),
                            "correct or remove it"));
                }
            }
        }

        String value(String key, Optional<String> option, String otherwise) {
            var variable = "MEENT_" + key.toUpperCase(Locale.ROOT);
            if (option.isPresent()) {
                return from(key, "option --" + key, option.get());
            }
            var set = around.variable(variable);
            if (set.isPresent()) {
                return from(key, "variable " + variable, set.get());
            }
            return Optional.ofNullable(properties.getProperty(key))
                    .map(found -> from(key, file.toString(), found))
                    .orElseGet(() -> from(key, "default", otherwise));
        }

        private String from(String key, String origin, String value) {
            origins.put(key, origin);
            return value;
        }

        URI base(String text) {
            try {
                var iri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
                if (iri.isAbsolute() && iri.getHost() != null && iri.getQuery() == null && iri.getFragment() == null) {
                    return iri;
                }
            } catch (URISyntaxException e) {
                throw new MeentException(wrong("base", text, "an absolute http IRI"), e);
            }
            throw new MeentException(wrong("base", text, "an absolute http IRI"));
        }

        Language language(String text) {
            for (var language : Language.values()) {
                if (language.tag().equals(text)) {
                    return language;
                }
            }
            throw new MeentException(wrong("lang", text, "nl or en"));
        }

        int port(String text) {
            try {
                var port = Integer.parseInt(text);
                if (port >= 0 && port <= 65535) {
                    return port;
                }
            } catch (NumberFormatException e) {
                throw new MeentException(wrong("port", text, "a number from 0 to 65535"), e);
            }
            throw new MeentException(wrong("port", text, "a number from 0 to 65535"));
        }

        private Problem wrong(String key, String value, String expected) {
            return Problem.violation(
                    Code.CONFIG,
                    new Where.Whole(origins.getOrDefault(key, key)),
                    "gives " + key + " the value \"" + value + "\", expected " + expected,
                    "see meent config --explain");
        }

        private Problem problem(String message, String advice) {
            return Problem.violation(Code.CONFIG, new Where.Whole(file.toString()), message, advice);
        }
    }
}
