package org.qiantai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.Sources;
import org.qiantai.support.Sources.Source;

/** One linear history (docs/decisions/0004): what the files alone can tell, without a database. */
class MigrationTests {
    private static final Pattern NAME = Pattern.compile("V(\\d{4})__[a-z][a-z0-9]*(_[a-z0-9]+)*\\.sql");

    private final List<Source> migrations = Sources.under(Sources.MIGRATIONS, "");

    @Test
    @DisplayName("A migration is named V0001__what_it_does.sql and lies in the one folder")
    void names() {
        assertThat(migrations).extracting(Source::path)
                .allMatch(path -> NAME.matcher(path.substring("src/main/resources/db/migration/".length())).matches());
    }

    @Test
    @DisplayName("The numbers run from 1 without a gap and without a twin")
    void oneLinearHistory() {
        var numbers = migrations.stream().map(file -> NAME.matcher(file.name())).filter(name -> name.matches())
                .map(name -> Integer.parseInt(name.group(1))).toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    /// After a migration has been merged its line stays: a changed file fails here, and Flyway refuses it on each database
    /// that has run it. A new migration adds a line: `sha256sum` prints it.
    @Test
    @DisplayName("A merged migration is never edited: each file still has the checksum it was merged with")
    void unedited() {
        String known = Sources.read(Path.of("src/test/resources/db/migrations.sha256")).text();
        assertThat(migrations.stream().map(file -> sha256(file.text()) + "  " + file.name()).toList())
                .isNotEmpty().isEqualTo(known.lines().toList());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("A migration says something")
    void notEmpty() { assertThat(migrations).filteredOn(file -> file.text().isBlank()).isEmpty(); }
}
