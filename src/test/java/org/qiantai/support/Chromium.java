package org.qiantai.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The browser of the browser tests, and the font without which its pictures of Chinese pages are boxes.
 * The headless shell is tried first: it opens a page in a quarter of the time that a whole browser without a window needs.
 * {@code -Dqiantai.test.chromium=<path>} names another executable; set, it is the only one tried.
 */
public final class Chromium {
    private static final String PROPERTY = "qiantai.test.chromium";
    private static final String INSTALL = "apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk";
    private static final String NO_BROWSER = "The browser tests need Chromium and there is none (install it, on Debian: "
            + INSTALL + "; or name one by -D" + PROPERTY + "=<path>).";
    private static final String NO_FONT = "The browser tests need a font with Chinese characters and there is none"
            + " (install one, on Debian: " + INSTALL + ").";
    private static final String[] NAMES = {"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
        "google-chrome-stable"};
    private static final String[] PLACES = {
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"};
    private static final Pattern CJK_FILE = Pattern.compile("(?i).*(cjk|wqy|droidsansfallback|noto.*sc|sourcehan).*");

    private Chromium() {}

    /** The executable to launch. @throws IllegalStateException with one sentence when there is none */
    public static Path executable() {
        return find().orElseThrow(() -> new IllegalStateException(NO_BROWSER));
    }

    /** Whether Chinese can be drawn; macOS and Windows bring their own fonts. */
    public static boolean cjkFont() {
        if (!System.getProperty("os.name").equals("Linux")) return true;
        try {
            var list = new ProcessBuilder("fc-list", ":lang=zh", "file").redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return list.inputReader().lines().toList().stream().anyMatch(line -> !line.isBlank());
        } catch (IOException noFontconfig) {
            return cjkFontFile();
        }
    }

    /** What is missing for the browser tests, as one sentence; empty when nothing is. */
    public static Optional<String> missing() {
        if (find().isEmpty()) return Optional.of(NO_BROWSER);
        return cjkFont() ? Optional.empty() : Optional.of(NO_FONT);
    }

    private static Optional<Path> find() {
        var named = System.getProperty(PROPERTY);
        if (named != null) return Optional.of(Path.of(named)).filter(Files::isExecutable);
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var onPath = Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .flatMap(folder -> Arrays.stream(NAMES).map(name -> Path.of(folder, name)));
        return Stream.concat(Arrays.stream(PLACES).map(Path::of), onPath).filter(Files::isExecutable).findFirst();
    }

    private static boolean cjkFontFile() {
        try (var files = Files.walk(Path.of("/usr/share/fonts"))) {
            return files.anyMatch(file -> CJK_FILE.matcher(file.getFileName().toString()).matches());
        } catch (IOException noFonts) {
            return false;
        }
    }
}
