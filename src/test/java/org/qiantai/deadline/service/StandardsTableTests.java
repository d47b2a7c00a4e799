package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.Limit;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.repository.StandardRepository;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of domain.md §4 as it is shipped. */
@IntegrationTest
class StandardsTableTests {
    @Autowired JdbcClient jdbc;
    @Autowired StandardRepository standards;
    @Autowired Categories categories;

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("Each standard has the limits of the rule it comes from")
    @CsvSource(delimiter = '|', textBlock = """
            EMERGENCY | R-03-36..38, C-04 | 10 MINUTE ELAPSED | - | AGREED | -
            URGENT_HOME | R-06-13, R-06-16 | 10 MINUTE ELAPSED | - | 24 HOUR ELAPSED | -
            DRAIN_LEAK | R-03-53, C-03 | 10 MINUTE ELAPSED | - | 24 HOUR ELAPSED | -
            LAMP | R-03-54, R-06-14 | - | 4 HOUR BUSINESS_HOURS | 24 HOUR WORKDAY_HOURS | -
            DOOR_LOCK | R-03-55, R-06-14 | - | 4 HOUR BUSINESS_HOURS | 24 HOUR WORKDAY_HOURS | -
            STANDARD | R-03-48, R-03-61, C-01 | - | - | 3 DAY WORKDAYS | 7 DAY WORKDAYS
            MOVE_IN_CLEANING | R-03-59 | - | - | SAME_DAY | 3 DAY WORKDAYS
            BY_AGREEMENT | R-03-60, R-03-64 | - | - | AGREED | -
            INTERNAL | R-03-57 | - | - | AGREED | -
            GAS_LIKE_NETWORK | R-12-15 | 6 HOUR ELAPSED | - | 24 HOUR ELAPSED | -
            CP_ATTITUDE | R-06-11 | - | - | 4 HOUR BUSINESS_HOURS | -
            CP_ATTITUDE_SERIOUS | R-06-12 | - | - | 48 HOUR ELAPSED | -
            CP_REPAIR_URGENT | R-06-13 | 10 MINUTE ELAPSED | - | - | -
            CP_REPAIR_SIMPLE | R-06-14 | - | - | 4 HOUR BUSINESS_HOURS | -
            CP_REPAIR_OTHER | R-06-15 | - | - | AGREED | 7 DAY WORKDAYS
            CP_PUBLIC_HAZARD | R-06-16 | 10 MINUTE ELAPSED | - | - | -
            CP_PUBLIC | R-06-17 | - | - | 3 DAY WORKDAYS | -
            CP_NEIGHBOUR | R-06-18 | 15 MINUTE ELAPSED | - | - | -
            CP_OTHER | R-06-19 | 8 HOUR ELAPSED | - | AGREED | -
            INQ_GENERAL | R-06-20 | 30 MINUTE ELAPSED | - | - | -
            INQ_FEE | R-06-21 | 30 MINUTE ELAPSED | - | - | -
            INQ_OUTSIDE | R-06-22 | 30 MINUTE ELAPSED | - | - | -
            INQ_DEPARTMENT | R-06-23 | - | - | AGREED | 2 DAY WORKDAYS
            CHASE | R-08-22 | 5 MINUTE ELAPSED | - | - | -
            DECISION | product default | 4 HOUR BUSINESS_HOURS | - | - | -
            APPROVAL | product default | 4 HOUR BUSINESS_HOURS | - | - | -
            CALLBACK | R-03-70, product default | - | - | 1 DAY WORKDAYS | -
            CHECK | R-03-71, product default | 30 MINUTE BUSINESS_HOURS | - | 1 DAY WORKDAYS | -
            APPOINTMENT | R-07-4 | 10 MINUTE ELAPSED | - | - | -""")
    void limits(String code, String source, String respond, String target, String finish, String cap) {
        StandardTerms terms = shipped().filter(version -> version.code().equals(code)).findFirst().orElseThrow()
                .terms();
        Limits limits = terms.limits();
        assertThat(terms.sourceRule()).isEqualTo(source);
        assertThat(Stream.of(words(limits.respond()), words(limits.target()), words(limits.finish()),
                words(limits.cap()))).containsExactly(respond, target, finish, cap);
    }

    @Test
    @DisplayName("R-03-56: the owner must agree to an extension of the 24-hour class, and of no other")
    void ownerNotice() {
        assertThat(shipped()).filteredOn(version -> version.terms().extensionNeedsOwner())
                .extracting(version -> version.code())
                .containsExactly("URGENT_HOME", "DRAIN_LEAK", "LAMP", "DOOR_LOCK");
    }

    @Test
    @DisplayName("R-12-15: the supply network's standard is off by default, and so is its category")
    void optional() {
        assertThat(standards.active()).hasSize(28).doesNotContain("GAS_LIKE_NETWORK");
        assertThat(categories.byCode("PIPE_NETWORK")).isPresent();
        assertThat(categories.inUse()).extracting(Category::code).doesNotContain("PIPE_NETWORK");
    }

    @Test
    @DisplayName("R-03-36..38: wide outages, running water, lift failure, fire and crime are always emergencies")
    void emergencies() {
        assertThat(categories.inUse().stream().filter(Category::emergency).map(Category::code)
                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("WATER_WIDE", "POWER_WIDE", "AIR_CONDITIONING_WIDE", "WATER_RUNNING", "LIFT",
                        "FIRE", "CRIME");
        assertThat(categories.inUse()).filteredOn(Category::emergency).extracting(Category::standard)
                .containsOnly("EMERGENCY");
    }

    @Test
    @DisplayName("C-03: for a dripping pipe the desk asks what tells running water, in both languages")
    void question() {
        Category drip = categories.byCode("WATER_DRIP").orElseThrow();
        assertThat(List.of(drip.department() + "", drip.standard())).containsExactly("ENGINEERING", "DRAIN_LEAK");
        assertThat(drip.emergencyQuestionZh()).contains("关不住");
        assertThat(drip.emergencyQuestionEn()).contains("shut off");
    }

    @Test
    @DisplayName("The database itself refuses to change or remove a version")
    void appendOnly() {
        for (String sql : List.of("UPDATE service_standard_version SET finish_amount = 48 WHERE code = 'LAMP'",
                "DELETE FROM service_standard_version WHERE code = 'LAMP'"))
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
    }

    private Stream<StandardVersion> shipped() {
        return standards.versions().stream().filter(version -> version.number() == 1);
    }

    private static String words(@Nullable Limit limit) {
        if (limit == null) return "-";
        return limit.amount() == null
                ? limit.clock().name()
                : limit.amount() + " " + limit.unit() + " " + limit.clock();
    }
}
