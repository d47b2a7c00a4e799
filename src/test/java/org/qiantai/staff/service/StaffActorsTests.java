package org.qiantai.staff.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.MovedClock;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.repository.ActorQuery;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StaffActorsTests {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired People people;
    @Autowired ActorQuery rows;

    final MovedClock clock = new MovedClock(NOW);
    StaffActors actors;
    long site;

    @BeforeEach
    void start() {
        actors = new StaffActors(rows, clock);
        site = people.site();
    }

    @Test
    @DisplayName("An actor has own roles, the own department with those that have one, and own sites")
    void own() {
        Person person = people.person(List.of(Role.SUPERVISOR, Role.FINANCE), "ENGINEERING", site);
        Actor actor = find(person);
        assertThat(actor.grants()).containsExactly(new Grant(Role.SUPERVISOR, "ENGINEERING", null),
                new Grant(Role.FINANCE, null, null));
        assertThat(actor.siteIds()).containsExactly(site);
        assertThat(actor.supervises("ENGINEERING")).isTrue();
        assertThat(actor.supervises("CLEANING")).isFalse();
    }

    @Test
    @DisplayName("domain.md §2: HEAD_OFFICE reads all active sites")
    void headOffice() {
        Person person = people.person(Role.HEAD_OFFICE, null, site);
        long opened = people.site();
        long closed = people.site();
        people.sql("UPDATE site SET active = false WHERE id = ?", closed);
        assertThat(find(person).siteIds()).contains(site, opened).doesNotContain(closed);
    }

    @Test
    @DisplayName("domain.md §2: a lent role counts from its begin to its end, to the second, in the delegator's department")
    void lent() {
        Person delegator = people.person(Role.SUPERVISOR, "GREENING", site);
        Person deputy = people.person(Role.TECHNICIAN, "ENGINEERING", site);
        people.lend(delegator, deputy, Role.SUPERVISOR, "GREENING", NOW.plusSeconds(30), NOW.plusSeconds(45));
        assertThat(find(deputy).isAny(Role.SUPERVISOR)).isFalse();
        clock.pass(Duration.ofSeconds(30));
        assertThat(find(deputy).supervisorOf("GREENING"))
                .contains(new Grant(Role.SUPERVISOR, "GREENING", delegator.name()));
        clock.pass(Duration.ofSeconds(15));
        assertThat(find(deputy).is(Role.SUPERVISOR)).isFalse();
    }

    @Test
    @DisplayName("A role lent across sites is used on the delegate's own sites only")
    void ownSitesOnly() {
        long elsewhere = people.site();
        Person delegator = people.person(Role.CENTER_HEAD, null, site, elsewhere);
        Person deputy = people.person(Role.RECEPTIONIST, null, site);
        people.lend(delegator, deputy, Role.CENTER_HEAD, null, NOW, NOW.plusSeconds(60));
        assertThat(find(deputy).is(Role.CENTER_HEAD)).isTrue();
        assertThat(find(deputy).siteIds()).containsExactly(site);
    }

    @Test
    @DisplayName("A delegator who left or lost the role lends it no more; one ended early has ended")
    void lapsed() {
        Person gone = people.person(Role.DIRECTOR, null, site);
        Person moved = people.person(Role.FINANCE, null, site);
        Person back = people.person(Role.CENTER_HEAD, null, site);
        Person deputy = people.person(Role.AREA_MANAGER, null, site);
        people.lend(gone, deputy, Role.DIRECTOR, null, NOW, NOW.plusSeconds(600));
        people.lend(moved, deputy, Role.FINANCE, null, NOW, NOW.plusSeconds(600));
        long ended = people.lend(back, deputy, Role.CENTER_HEAD, null, NOW, NOW.plusSeconds(600));
        assertThat(find(deputy).grants()).hasSize(4);
        people.sql("UPDATE app_user SET enabled = false WHERE id = ?", gone.id());
        people.sql("DELETE FROM user_role WHERE user_id = ?", moved.id());
        people.sql("UPDATE role_delegation SET ended_at = now(), ended_by = delegator_id WHERE id = ?", ended);
        clock.pass(Duration.ofSeconds(60));
        assertThat(find(deputy).grants()).containsExactly(new Grant(Role.AREA_MANAGER, null, null));
    }

    @Test
    @DisplayName("Disabling ends a session within the minute everywhere, and at once where it was done")
    void disabled() {
        Person person = people.person(Role.RECEPTIONIST, null, site);
        find(person);
        people.sql("UPDATE app_user SET enabled = false WHERE id = ?", person.id());
        clock.pass(Duration.ofSeconds(59));
        assertThat(actors.find(person.username())).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(actors.find(person.username())).isEmpty();

        Person second = people.person(Role.RECEPTIONIST, null, site);
        find(second);
        people.sql("UPDATE app_user SET enabled = false WHERE id = ?", second.id());
        actors.forget(new StaffChanged());
        assertThat(actors.find(second.username())).isEmpty();
    }

    private Actor find(Person person) { return actors.find(person.username()).orElseThrow(); }
}
