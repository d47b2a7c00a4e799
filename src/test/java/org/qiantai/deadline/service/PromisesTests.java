package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PromisesTests {
    private static final SiteRef SITE = new SiteRef(1, "YQ", "月泉", ZoneId.of("Asia/Shanghai"));
    private static final Instant ACCEPTED = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired Promises promises;
    @Autowired Categories categories;
    @Autowired StandardAdministration administration;
    @Autowired Clock clock;

    @Test
    @DisplayName("R-03-53, R-03-32: a dripping pipe: on site in 10 minutes, done in 24 hours from the acceptance")
    void drip() {
        Promise promise = promises.promise(SITE, category("WATER_DRIP"), false, ACCEPTED);

        assertThat(promise.standardCode()).isEqualTo("DRAIN_LEAK");
        assertThat(promise.sourceRule()).isEqualTo("R-03-53, C-03");
        assertThat(promise.respondDue()).isEqualTo("2026-11-23T02:10:00Z");
        assertThat(promise.targetDue()).isNull();
        assertThat(promise.finishDue()).isEqualTo("2026-11-24T02:00:00Z");
    }

    @Test
    @DisplayName("C-04: raised to an emergency, the emergency's standard takes the place of the category's own")
    void emergency() {
        Promise promise = promises.promise(SITE, category("WATER_DRIP"), true, ACCEPTED);

        assertThat(promise.standardCode()).isEqualTo("EMERGENCY");
        assertThat(promise.respondDue()).isEqualTo("2026-11-23T02:10:00Z");
        assertThat(promise.finishDue()).isNull();
        assertThat(promises.standard(promise.standardVersionId()))
                .hasValueSatisfying(name -> assertThat(name.nameZh()).isEqualTo("紧急抢修"));
    }

    @Test
    @DisplayName("R-03-59: indoor cleaning before the owner moves in is done the same day, whatever the category names")
    void beforeMoveIn() {
        Category indoor = new Category("GLASS", "擦玻璃", "Windows", CategoryKind.SERVICE, WorkFamily.INDOOR_SERVICE,
                "CLEANING", "STANDARD", Chargeable.BY_LIST, false, false, null, null);
        Circumstances empty = new Circumstances(false, Severity.ORDINARY, true);
        Promise promise = promises.promise(SITE, indoor, empty, false, ACCEPTED);
        assertThat(promise.standardCode()).isEqualTo("MOVE_IN_CLEANING");
        assertThat(promise.finishDue()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(promises.promise(SITE, indoor, false, ACCEPTED).standardCode()).isEqualTo("STANDARD");
        assertThat(promises.promise(SITE, category("LAMP"), empty, false, ACCEPTED).standardCode()).isEqualTo("LAMP");
        assertThat(promises.isForMoveIn(category("MOVE_IN_CLEANING"))).isTrue();
        assertThat(promises.isForMoveIn(category("HOME_CLEANING"))).isFalse();
    }

    @Test
    @DisplayName("A new version counts at once for what is accepted from now on; what was accepted before keeps the old")
    void versions() {
        Category greening = category("GREENING");
        StandardVersion old = administration.current("STANDARD");
        StandardTerms terms = old.terms();
        Limits tighter = new Limits(null, null, new Limit(2, SpanUnit.DAY, CountingClock.WORKDAYS),
                terms.limits().cap());
        Actor admin = new Actor(1, "admin", "管理员", null, Set.of(), java.util.List.of());
        promises.promise(SITE, greening, false, clock.instant());
        Submission submission = new Submission("STANDARD", old.number(), UUID.randomUUID());
        administration.revise(submission,
                new StandardTerms(terms.nameZh(), terms.nameEn(), terms.scope(), tighter, false,
                        terms.sourceRule()),
                admin);

        Promise late = promises.promise(SITE, greening, false, Instant.parse("2026-01-05T02:00:00Z"));
        assertThat(late.standardVersionId()).isEqualTo(old.id());
        assertThat(late.finishDue()).isEqualTo("2026-01-08T09:00:00Z");
        Promise now = promises.promise(SITE, greening, false, clock.instant());
        assertThat(now.standardVersionId()).isNotEqualTo(old.id());
        assertThat(promises.standard(old.id())).isPresent();
        administration.revise(new Submission("STANDARD", old.number() + 1, UUID.randomUUID()), terms, admin);
    }

    @Test
    @DisplayName("R-03-48: working days by the calendar, with the start that they are counted from; sure or provisional")
    void workingDays() {
        Promise october = promises.promise(SITE, category("GREENING"), false, Instant.parse("2026-09-30T08:59:00Z"));
        assertThat(october.finishDue()).isEqualTo("2026-10-10T09:00:00Z");
        assertThat(october.countedFrom()).isEqualTo("2026-09-30T08:59:00Z");
        assertThat(october.provisional()).isFalse();
        assertThat(promises.promise(SITE, category("GREENING"), false, Instant.parse("2098-12-31T02:00:00Z"))
                .provisional()).isTrue();
    }

    @Test
    @DisplayName("R-03-70, R-03-71: a callback within a working day, a check within 30 minutes of business")
    void byName() {
        Instant friday = Instant.parse("2026-06-05T08:45:00Z");
        assertThat(promises.promise(SITE, "CALLBACK", friday).finishDue()).isEqualTo("2026-06-08T09:00:00Z");
        assertThat(promises.promise(SITE, "CHECK", friday).respondDue()).isEqualTo("2026-06-08T00:15:00Z");
        assertThatThrownBy(() -> promises.promise(SITE, "NONSENSE", friday))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A version that does not exist has no name")
    void unknown() { assertThat(promises.standard(-1)).isEmpty(); }

    private Category category(String code) { return categories.byCode(code).orElseThrow(); }
}
