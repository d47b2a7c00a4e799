package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.deadline.OwnerConsent;
import org.qiantai.deadline.DelayNotice;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.deadline.domain.ExtensionTerms;
import org.qiantai.deadline.service.ExtensionService;
import org.qiantai.deadline.service.ExtensionSubmission;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two people in the same instant: one of them hears why not, and the record tells one story. */
@IntegrationTest
class ExtensionRaceTests {
    @Autowired OrderScene scene;
    @Autowired ExtensionService extensions;
    @Autowired OrderAssignment orders;
    @Autowired ActorDirectory actors;
    @Autowired Clock clock;

    long site;
    Person desk;
    Actor supervisor;
    Actor head;
    String order;

    @BeforeEach
    void dispatched() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        supervisor = actor(scene.person(site, Role.SUPERVISOR, "ENGINEERING"));
        head = actor(scene.person(site, Role.CENTER_HEAD, null));
        order = scene.dispatched(site, desk, "ELECTRICAL", "插座没电");
    }

    @RepeatedTest(3)
    @DisplayName("domain.md §3: asked for by two at once, one is asked for and the other hears of it")
    void askedTwice() throws Exception {
        List<Throwable> refused = scene.together(site, this::ask, this::ask);
        assertThat(refused).singleElement().isInstanceOfSatisfying(WrongStateException.class,
                why -> assertThat(why.sentence().code()).isEqualTo("extension.error.openAlready"));
        assertThat(statuses()).isEqualTo(List.of("REQUESTED"));
    }

    @RepeatedTest(3)
    @DisplayName("domain.md §3: asked for in the instant the order ends, it is refused or lapses; it never waits for an ended order")
    void askedAtTheEnd() throws Exception {
        List<Throwable> refused = scene.together(site, this::ask, this::end);
        assertThat(refused).hasSizeLessThan(2).allMatch(WrongStateException.class::isInstance);
        assertThat(statuses()).isIn(List.of(), List.of("LAPSED"));
    }

    @RepeatedTest(3)
    @DisplayName("R-03-49: approved in the instant the order ends, one of both is told so, and the limit fits what became of it")
    void approvedAtTheEnd() throws Exception {
        assertThat(scene.together(site, this::ask)).isEmpty();
        List<Throwable> refused = scene.together(site, this::approve, this::end);
        assertThat(refused).hasSizeLessThan(2).allMatch(why -> why instanceof OptimisticLockingFailureException
                || why instanceof WrongStateException || why instanceof StaleRecordException);
        boolean moved = scene.value("SELECT finish_due > first_finish_due FROM repair_order WHERE number = ?", order);
        assertThat(statuses()).isEqualTo(List.of(moved ? "APPROVED" : "LAPSED"));
    }

    private void ask() {
        Instant now = clock.instant();
        extensions.request(new Submission(order, scene.version(order), UUID.randomUUID()),
                new ExtensionTerms(now.plus(Duration.ofDays(10)), ExtensionCause.MATERIAL, "配件未到",
                        new DelayNotice(NotifiedParty.OWNER, "张淑芬", now, "电话"), new OwnerConsent("张淑芬", now, "电话")),
                supervisor);
    }

    private void approve() {
        extensions.decide(new ExtensionSubmission(order, 1, UUID.randomUUID()), true, null, head);
    }

    private void end() {
        orders.solveByPhone(new Submission(order, scene.version(order), UUID.randomUUID()), "已指导业主处理", supervisor);
    }

    private List<String> statuses() {
        return scene.values("SELECT status FROM deadline_extension WHERE number = ? ORDER BY ordinal", order);
    }

    private Actor actor(Person person) { return actors.find(person.username()).orElseThrow(); }
}
