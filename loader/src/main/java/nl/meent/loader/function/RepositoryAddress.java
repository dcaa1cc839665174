package nl.meent.loader.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Addresses of code repositories in one form, so that the same repository has the same key in every register.
final class RepositoryAddress {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(https?|git|ssh)://)?(?:[^@/?#\\s]*+@)?([^:/?#@\\s]++)(?::(\\d{1,5}))?/([^?#\\s]*+)(?:[?#].*+)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COPY = Pattern.compile("()(?:[^@/:?#\\s]++@)?([^:/?#@\\s]++)():(?!//)([^?#\\s]++)");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)++");
    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}._~!$&'()*+,;=:@%/-]++");
    private static final List<String> PREFIXES = List.of("scm:", "git:", "git+");
    private static final Set<String> USUAL_PORTS = Set.of("80", "443");
    private static final Set<String> VIEWS = Set.of("tree", "blob");
    /// Where the first step of a path is an owner, so that a path of one step is no repository.
    private static final Set<String> OWNERS_FIRST = Set.of("github.com", "gitlab.com", "codeberg.org", "bitbucket.org");

    private RepositoryAddress() {}

    /// The address with `https`; absent for blank text.
    ///
    /// @throws FunctionFault where it cannot be a repository
    static Optional<String> of(String value) {
        var text = withoutPrefixes(Space.trimmed(value));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(ADDRESS, COPY)
                .map(pattern -> pattern.matcher(text))
                .filter(matcher -> matcher.matches())
                .findFirst()
                .flatMap(RepositoryAddress::normalised)
                .or(() -> {
                    throw new FunctionFault(
                            value, "is no repository, expected an address such as https://github.com/owner/name");
                });
    }

    private static String withoutPrefixes(String text) {
        var rest = text;
        for (var prefix : PREFIXES) {
            if (rest.startsWith(prefix) && !rest.startsWith("//", prefix.length())) {
                rest = rest.substring(prefix.length());
            }
        }
        return rest;
    }

    private static Optional<String> normalised(MatchResult parts) {
        var full = parts.group(2).toLowerCase(Locale.ROOT);
        var host = full.startsWith("www.") ? full.substring("www.".length()) : full;
        var path = trunk(parts.group(4));
        var fits = HOST.matcher(host).matches() && PATH.matcher(path).matches();
        if (!fits || (OWNERS_FIRST.contains(host) && path.indexOf('/') < 0)) {
            return Optional.empty();
        }
        return Optional.of("https://" + host + port(parts) + "/" + path);
    }

    /// A port of ssh or git says nothing about https.
    private static String port(MatchResult parts) {
        var scheme = Optional.ofNullable(parts.group(1)).orElse("https").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(parts.group(3))
                .filter(port -> scheme.startsWith("http") && !port.isEmpty() && !USUAL_PORTS.contains(port))
                .map(port -> ":" + port)
                .orElse("");
    }

    /// The path of the repository itself: no views of a branch or a file, no `.git`.
    private static String trunk(String path) {
        var steps = new ArrayList<String>();
        for (var step : Space.parts(path, "/")) {
            if ((steps.size() >= 2 && VIEWS.contains(step)) || (!steps.isEmpty() && step.equals("-"))) {
                break;
            }
            if (!step.isEmpty()) {
                steps.add(step);
            }
        }
        if (steps.contains("..") || steps.contains(".")) {
            return "";
        }
        var trunk = String.join("/", steps);
        return trunk.endsWith(".git") ? trunk.substring(0, trunk.length() - ".git".length()) : trunk;
    }
}
