package org.qiantai;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    @DisplayName("A migration says something")
    void notEmpty() { assertThat(migrations).filteredOn(file -> file.text().isBlank()).isEmpty(); }
}
