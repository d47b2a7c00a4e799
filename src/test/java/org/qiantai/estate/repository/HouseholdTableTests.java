package org.qiantai.estate.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qiantai.estate.HouseholdHit;
import org.springframework.core.io.ClassPathResource;

/** Whatever is typed into the one field, the household that must come first: two tables say which. */
class HouseholdTableTests {
    private static final SearchableEstate ESTATE = new SearchableEstate();

    @BeforeAll
    static void households() throws IOException {
        String table = new ClassPathResource("estate/households.csv").getContentAsString(StandardCharsets.UTF_8);
        Map<String, Long> units = new HashMap<>();
        ESTATE.seeing("*", () -> {
            table.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", 5)).forEach(cells -> {
                long unit = units.computeIfAbsent(cells[0], code -> ESTATE.unit(SearchableEstate.YQ, code));
                if (cells[1].isEmpty()) return;
                LocalDate until = cells[3].isEmpty() ? null : LocalDate.parse(cells[3]);
                String[] phones = cells[4].startsWith("+86")
                        ? new String[]{cells[4]}
                        : cells[4].split(" ");
                ESTATE.person(SearchableEstate.YQ, unit, cells[1], until, phones);
            });
            return 0;
        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/estate/search.csv", ignoreLeadingAndTrailingWhitespace = false)
    @DisplayName("R-03-32: what is typed ranks this household first")
    void first(String typed, String unit, @Nullable String name) {
        assertThat(search(typed)).isNotEmpty().first().returns(unit, HouseholdHit::unitCode)
                .returns(name, HouseholdHit::name);
    }

    @Test
    @DisplayName("R-03-32: who has moved out is found by name, marked, after those who live there")
    void movedOut() {
        assertThat(search("赵敏")).extracting(HouseholdHit::name).containsExactly("赵敏娟", "赵敏");
        assertThat(search("赵敏").getLast().current()).isFalse();
        assertThat(search("zengli")).singleElement().returns(false, HouseholdHit::current);
        assertThat(search("8-2-401")).extracting(HouseholdHit::name).containsExactly("赵强");
    }

    private static List<HouseholdHit> search(String typed) {
        return ESTATE.seeing("1", () -> ESTATE.find(typed, SearchableEstate.YQ, 10));
    }
}
