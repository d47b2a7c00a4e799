package org.qiantai.callback.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.callback.ReportedRequests;
import org.qiantai.callback.ReportedRequests.Reported;
import org.qiantai.callback.domain.Answer;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.servicerequest.CallbacksOfRequest;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.service.RequestCallers;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CallbackServiceTests {
    private static final Answer CONTENT = new Answer(true, 5, null, null);
    private static final Answer DIFFERS = new Answer(false, 2, "还是没有水", null);

    @Autowired People people;
    @Autowired ReportedRequests scene;
    @Autowired CallbackService handling;
    @Autowired CallbackQueues queues;
    @Autowired CallbacksOfRequest ofRequest;
    @Autowired RequestCallers callers;
    @Autowired SiteDirectory sites;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    long site;
    Person desk;
    Person area;

    @BeforeEach
    void hire() {
        site = people.site();
        desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site);
        area = people.person(Role.AREA_MANAGER, null, site);
    }

    @Test
    @DisplayName("R-03-70: one callback for each caller falls due, once for who called twice; the last end closes")
    void oneForEachCaller() {
        Reported request = scene.reported(site, desk, "张淑芬", "李建国", "张淑芬");
        assertThat(request.callbacks()).hasSize(2).allMatch(number -> number.contains("-CB-"));
        assertThat(people.write(() -> ofRequest.of(request.id()))).extracting("name", "statusKey")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("张淑芬", "callback.status.DUE"),
                        org.assertj.core.groups.Tuple.tuple("李建国", "callback.status.DUE"));
        reached(desk, request.callbacks().getFirst(), CONTENT);
        assertThat(scene.status(request)).isEqualTo("REPORTED");
        for (int i = 0; i < 3; i++)
            notReached(desk, request.callbacks().getLast());
        assertThat(scene.stateOf(request.callbacks().getLast())).isEqualTo("DONE NOT_REACHED");
        assertThat(scene.status(request)).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("R-03-70: who calls after the work was reported is asked back as well, and nobody twice")
    void lateCaller() {
        Reported request = scene.reported(site, desk, "张淑芬");
        Caller late = new Caller(null, "赵爽", "13912340000");
        scene.as(desk, actor -> callers.add(requestStep(request), late, "也没水", actor));
        scene.as(desk, actor -> callers.add(requestStep(request), late, "又来催", actor));
        assertThat(people.write(() -> ofRequest.of(request.id()))).extracting("name").containsExactly("张淑芬", "赵爽");
    }

    @Test
    @DisplayName("R-03-71: a disagreement that the check does not confirm closes the request with its finding")
    void notConfirmed() {
        Reported request = scene.reported(site, desk, "张淑芬");
        String number = request.callbacks().getFirst();
        reached(desk, number, DIFFERS);
        assertThat(scene.stateOf(number)).isEqualTo("VERIFYING");
        assertThat(scene.status(request)).isEqualTo("REPORTED");
        scene.as(area, actor -> handling.notConfirmed(submission(number), "业主未开水表前的阀门", "已向业主说明", actor));
        assertThat(scene.stateOf(number)).isEqualTo("RESOLVED NOT_CONFIRMED");
        assertThat(scene.status(request)).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("R-03-71: a confirmed one opens a rework order, withdraws the calls not made, and all are asked again")
    void confirmed() {
        Reported request = scene.reported(site, desk, "张淑芬", "李建国");
        String first = request.callbacks().getFirst();
        reached(desk, first, DIFFERS);
        assertThatThrownBy(() -> confirmed(first, "YQ-RO-20990101-001"))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("order"));
        confirmed(first, request.order());
        assertThat(scene.stateOf(first)).isEqualTo("RESOLVED CONFIRMED");
        assertThat(scene.stateOf(request.callbacks().getLast())).isEqualTo("WITHDRAWN");
        assertThat(scene.status(request)).isEqualTo("IN_PROGRESS");
        assertThat(people.write(() -> jdbc.sql("SELECT rework_order_number FROM callback WHERE number = ?")
                .param(first).query(String.class).single())).isEqualTo(scene.rework(request));

        List<String> again = scene.reportedAgain(site, request).callbacks().subList(2, 4);
        reached(desk, again.getFirst(), CONTENT);
        reached(desk, again.getLast(), CONTENT);
        assertThat(scene.status(request)).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("A check that ends while an order was taken back to work leaves the request at work")
    void checkDuringWork() {
        Reported request = scene.reported(site, desk, "张淑芬");
        String number = request.callbacks().getFirst();
        reached(desk, number, DIFFERS);
        scene.takeBack(site, request);
        scene.as(area, actor -> handling.notConfirmed(submission(number), "已修好", "无", actor));
        assertThat(scene.status(request)).isEqualTo("IN_PROGRESS");
    }

    @Test
    @DisplayName("R-03-31: what staff found is confirmed by the finder, unless he repaired it himself")
    void finder() {
        Person technician = people.person(Role.TECHNICIAN, "ENGINEERING", site);
        Reported request = scene.found(site, technician, technician);
        String number = request.callbacks().getFirst();
        assertThatThrownBy(() -> reached(technician, number, CONTENT)).isInstanceOf(ForbiddenException.class);
        reached(desk, number, CONTENT);
        Reported other = scene.found(site, technician);
        reached(technician, other.callbacks().getFirst(), CONTENT);
        assertThat(scene.status(other)).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("Nobody called and nobody found it: there is nobody to ask, the request is closed at once")
    void nobodyToAsk() {
        Reported request = scene.reported(site, desk);
        assertThat(request.callbacks()).isEmpty();
        assertThat(scene.status(request)).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("R-03-93, R-08-26: an opinion is asked for where one is needed, and a promise lies ahead")
    void completeAnswers() {
        String number = scene.reported(site, desk, "张淑芬").callbacks().getFirst();
        assertThat(refusedField(number, new Answer(false, 4, null, null))).isEqualTo("opinion");
        assertThat(refusedField(number, new Answer(true, 1, " ", null))).isEqualTo("opinion");
        assertThat(refusedField(number, new Answer(true, 5, null, clock.instant().plus(Duration.ofHours(1)))))
                .isEqualTo("opinion");
        assertThat(refusedField(number, new Answer(true, 5, "何时换新", clock.instant().minusSeconds(60))))
                .isEqualTo("promisedReplyAt");
        assertThat(scene.stateOf(number)).isEqualTo("DUE");
    }

    @Test
    @DisplayName("A form sent twice counts once; an old one, a wrong state, another site: refused, nothing changed")
    void refusals() {
        String number = scene.reported(site, desk, "张淑芬").callbacks().getFirst();
        Submission once = submission(number);
        scene.as(desk, actor -> handling.notReached(once, null, actor));
        scene.as(desk, actor -> handling.notReached(once, null, actor));
        assertThat(people.write(() -> jdbc.sql("""
                SELECT c.attempts, a.caller_name FROM callback c JOIN callback_attempt a ON a.callback_id = c.id
                WHERE c.number = ? AND NOT a.reached""").param(number).query().listOfRows()))
                .singleElement().satisfies(row -> assertThat(row).containsEntry("attempts", 1)
                        .containsEntry("caller_name", desk.name()));
        Submission stale = new Submission(number, once.version(), UUID.randomUUID());
        assertThatThrownBy(() -> scene.as(desk, actor -> handling.notReached(stale, null, actor)))
                .isInstanceOf(StaleRecordException.class);
        assertThatThrownBy(() -> scene.as(area, actor -> handling.notConfirmed(submission(number), "好", "无", actor)))
                .isInstanceOf(WrongStateException.class);
        Person stranger = people.person(Role.RECEPTIONIST, null, people.site());
        assertThatThrownBy(() -> notReached(stranger, number)).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("Two callbacks of a request that end in the same moment close it")
    void bothAtOnce() throws Exception {
        Reported request = scene.reported(site, desk, "张淑芬", "李建国");
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Object>> calls = request.callbacks().stream().<Callable<Object>>map(number -> () -> {
                together.await();
                return reached(desk, number, CONTENT);
            }).toList();
            for (Future<Object> call : threads.invokeAll(calls))
                assertThat(call.get()).isNotNull();
        }
        assertThat(scene.status(request)).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("R-08-26, G-16: everybody sees what waits for them, and it is gone when done")
    void queues() {
        Person cs = people.person(Role.SUPERVISOR, "FRONT_DESK", site);
        Person head = people.person(Role.CENTER_HEAD, null, site);
        Reported request = scene.reported(site, desk, "张淑芬", "李建国");
        String first = request.callbacks().getFirst();
        assertThat(waiting(desk, "callback.queue.toCall")).containsExactlyElementsOf(request.callbacks());
        reached(desk, first, DIFFERS);
        assertThat(waiting(desk, "callback.queue.toCall")).containsExactly(request.callbacks().getLast());
        assertThat(waiting(area, "callback.queue.toCheck")).containsExactly(first);
        assertThat(waiting(cs, "callback.queue.dissatisfied")).containsExactly(first);
        assertThat(waiting(head, "callback.queue.dissatisfiedAgain")).isEmpty();
        scene.as(cs, actor -> handling.reply(submission(first), "已致歉", actor));
        assertThat(waiting(cs, "callback.queue.dissatisfied")).isEmpty();

        confirmed(first, request.order());
        String again = scene.reportedAgain(site, request).callbacks().getLast();
        reached(desk, again, new Answer(true, 1, "修了两次", null));
        assertThat(waiting(head, "callback.queue.dissatisfiedAgain")).containsExactly(again);
        assertThatThrownBy(() -> scene.as(cs, actor -> handling.reply(submission(again), "已致歉", actor)))
                .isInstanceOf(ForbiddenException.class);
    }

    private List<String> waiting(Person person, String title) {
        return scene.as(person, actor -> queues.of(actor, sites.byId(site))).stream()
                .filter(queue -> queue.title().equals(title)).flatMap(queue -> queue.first().stream())
                .map(WorkQueue.Item::number).toList();
    }

    private @Nullable String refusedField(String number, Answer answer) {
        try {
            reached(desk, number, answer);
            return "nothing refused";
        } catch (InvalidInputException refusal) {
            return refusal.field();
        }
    }

    private String reached(Person by, String number, Answer answer) {
        return scene.as(by, actor -> handling.reached(submission(number), answer, null, actor));
    }

    private String notReached(Person by, String number) {
        return scene.as(by, actor -> handling.notReached(submission(number), "无人接听", actor));
    }

    private String confirmed(String number, String order) {
        return scene.as(area, actor -> handling.confirmed(submission(number), "总阀已坏", "更换总阀", order, actor));
    }

    private Submission submission(String number) {
        return new Submission(number, scene.version(number), UUID.randomUUID());
    }

    /** Adding a caller never collides, so any version does. */
    private static Submission requestStep(Reported request) {
        return new Submission(request.number(), 0, UUID.randomUUID());
    }
}
