package org.qiantai.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files as text, for the tests that guard their form. */
public final class Sources {
    public static final Path MAIN = Path.of("src/main/java");
    public static final Path TEST = Path.of("src/test/java");
    public static final Path TEMPLATES = Path.of("src/main/resources/templates");
    public static final Path MESSAGES = Path.of("src/main/resources/messages");
    public static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** One text file; {@code path} is relative to the project's root, with forward slashes. */
    public record Source(String path, String text) {

        public String name() { return path.substring(path.lastIndexOf('/') + 1); }

        public long lines() { return text.lines().count(); }
    }

    private Sources() {}

    /** All files below {@code root} whose name ends so, sorted; none when the folder does not exist (yet). */
    public static List<Source> under(Path root, String suffix) {
        if (!Files.isDirectory(root)) return List.of();
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(suffix)).sorted()
                    .map(Sources::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, read as strict UTF-8: a file in another encoding fails the test that reads it. */
    public static Source read(Path file) {
        try {
            return new Source(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " as UTF-8", e);
        }
    }
}
