package org.qiantai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.Sources;
import org.qiantai.support.Sources.Source;

/** A file past its limit is two things: split it, or argue in {@link #REVIEWED} why it is one. */
class FileSizeTests {
    /** Path → why this file may be longer. Reviewed, short, with a reason each; an entry no longer needed fails too. */
    private static final Map<String, String> REVIEWED = Map.of();

    private record Measured(String path, long lines, int limit) {
        boolean tooLong() { return lines > limit; }

        double share() { return (double) lines / limit; }

        @Override
        public String toString() { return "%4d of %d lines  %s".formatted(lines, limit, path); }
    }

    private final List<Measured> files = Stream.of(
            Sources.under(Sources.MAIN, ".java").stream().map(file -> measure(file, limitOfJava(file))),
            Sources.under(Sources.TEMPLATES, ".html").stream().map(file -> measure(file, 130)),
            Sources.under(Sources.TEST, ".java").stream().map(file -> measure(file, 350)))
            .flatMap(measured -> measured).sorted(Comparator.comparingDouble(Measured::share).reversed()).toList();

    @Test
    @DisplayName("No file is longer than its kind may be, but for the reviewed ones")
    void withinLimits() {
        System.out.println("The ten largest files, measured by their limits:");
        files.stream().limit(10).forEach(file -> System.out.println("  " + file));
        assertThat(files).filteredOn(Measured::tooLong).filteredOn(file -> !REVIEWED.containsKey(file.path()))
                .isEmpty();
    }

    @Test
    @DisplayName("A reviewed exception still names a file that needs it, and says why")
    void exceptionsAreNeeded() {
        assertThat(REVIEWED).allSatisfy((path, reason) -> {
            assertThat(Files.exists(Path.of(path))).as(path).isTrue();
            assertThat(files).filteredOn(file -> file.path().equals(path)).allMatch(Measured::tooLong);
            assertThat(reason).hasSizeGreaterThan(20);
        });
    }

    private static Measured measure(Source file, int limit) { return new Measured(file.path(), file.lines(), limit); }

    private static int limitOfJava(Source file) {
        if (file.name().endsWith("Controller.java")) return 130;
        return file.path().contains("/service/") ? 220 : 250;
    }
}
