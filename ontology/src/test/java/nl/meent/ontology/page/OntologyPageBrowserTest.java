package nl.meent.ontology.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meent.ontology.OntologyFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The page as a person's browser shows it. Needs Debian's Chromium; without it the tests are skipped, but under
/// `CI=true` they fail.
@Tag("browser")
class OntologyPageBrowserTest {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(CHROMIUM.exists() || System.getenv("CI") != null, "no Chromium at " + CHROMIUM);
        for (var language : Language.values()) {
            Files.writeString(
                    folder.resolve(OntologyPage.fileName(language)),
                    new OntologyPage(OntologyFiles.builtIn(), language).html());
        }
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of("light", "dark")
                        .flatMap(scheme -> Stream.of(1280, 320).map(width -> Arguments.of(language, scheme, width))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void meetsWcag22(Language language, String scheme, int width) {
        show(language, scheme, width);

        var violations = new AxeBuilder().withTags(WCAG).analyze(browser).getViolations();

        assertEquals(
                "",
                violations.stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fitsTheWindow(Language language, String scheme, int width) {
        show(language, scheme, width);

        var overflow = (Boolean) browser.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");

        assertEquals(false, overflow);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void asksNoOtherHost(Language language, String scheme, int width) {
        show(language, scheme, width);

        var requests = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(Object::toString)
                .filter(entry -> entry.contains("Network.requestWillBeSent\""))
                .toList();

        assertTrue(requests.stream().anyMatch(request -> request.contains("file://")), "the log holds no request");
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(r -> r.matches("(?s).*\"url\":\"https?:.*"))
                        .toList());
    }

    private static void show(Language language, String scheme, int width) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        browser.manage().window().setSize(new Dimension(Math.max(width, 500), 800));
        browser.get(folder.resolve(OntologyPage.fileName(language)).toUri().toString());
        assertEquals(language.tag(), browser.executeScript("return document.documentElement.lang"));
    }

    private static ChromeOptions options() throws IOException {
        var logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory("meent-chromium"));
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }
}
