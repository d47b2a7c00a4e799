package org.qiantai.servicerequest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.servicerequest.RequestStatus.ANSWERED;
import static org.qiantai.servicerequest.RequestStatus.AWAITING_DECISION;
import static org.qiantai.servicerequest.RequestStatus.CANCELLED;
import static org.qiantai.servicerequest.RequestStatus.CLOSED;
import static org.qiantai.servicerequest.RequestStatus.DECLINED;
import static org.qiantai.servicerequest.RequestStatus.DISPATCHED;
import static org.qiantai.servicerequest.RequestStatus.IN_PROGRESS;
import static org.qiantai.servicerequest.RequestStatus.LOGGED;
import static org.qiantai.servicerequest.RequestStatus.MERGED;
import static org.qiantai.servicerequest.RequestStatus.REPORTED;
import static org.qiantai.servicerequest.domain.Requests.DESK;
import static org.qiantai.servicerequest.domain.Requests.NOW;
import static org.qiantai.servicerequest.domain.Requests.PROMISE;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.servicerequest.RequestStatus;

class ServiceRequestTests {

    /** The table of domain.md §3: each verb, the states it starts from, and where it leads. */
    private enum Verb {
        ANSWER(r -> r.answer("好", DESK, NOW), Map.of(LOGGED, ANSWERED)), REFER(r -> r.refer(DESK, NOW),
                Map.of(LOGGED, AWAITING_DECISION)), ACCEPT(r -> r.accept(PROMISE, DESK, NOW), Map.of(AWAITING_DECISION,
                        LOGGED)), DECLINE(r -> r.decline("不能", DESK, NOW), Map.of(AWAITING_DECISION, DECLINED)), MERGE(
                                r -> r.mergeInto(Requests.withId(Requests.logged(), 99), DESK, NOW),
                                Map.of(LOGGED, MERGED)), DISPATCH(r -> r.dispatch(DESK, NOW), Map.of(LOGGED, DISPATCHED,
                                        DISPATCHED, DISPATCHED, IN_PROGRESS, IN_PROGRESS,
                                        REPORTED, IN_PROGRESS)), BEGIN(
                                                r -> r.begin(DESK, NOW),
                                                Map.of(DISPATCHED, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, REPORTED,
                                                        IN_PROGRESS)), REPORT(
                                                                r -> r.report(DESK, NOW),
                                                                Map.of(DISPATCHED, REPORTED, IN_PROGRESS,
                                                                        REPORTED)), RESUME(r -> r.resume(DESK, NOW),
                                                                                Map.of(REPORTED, IN_PROGRESS)), CLOSE(
                                                                                        r -> r.close(DESK, NOW),
                                                                                        Map.of(REPORTED,
                                                                                                CLOSED)), CANCEL(
                                                                                                        r -> r.cancel(
                                                                                                                "不要了",
                                                                                                                DESK,
                                                                                                                NOW),
                                                                                                        Map.of(LOGGED,
                                                                                                                CANCELLED,
                                                                                                                AWAITING_DECISION,
                                                                                                                CANCELLED,
                                                                                                                DISPATCHED,
                                                                                                                CANCELLED,
                                                                                                                IN_PROGRESS,
                                                                                                                CANCELLED)), REOPEN(
                                                                                                                        r -> r.reopen(
                                                                                                                                PROMISE,
                                                                                                                                DESK,
                                                                                                                                NOW),
                                                                                                                        Map.of(CLOSED,
                                                                                                                                LOGGED,
                                                                                                                                ANSWERED,
                                                                                                                                LOGGED)), RECLASSIFY(
                                                                                                                                        r -> r.reclassify(
                                                                                                                                                "LAMP",
                                                                                                                                                Circumstances
                                                                                                                                                        .ordinary(
                                                                                                                                                                true),
                                                                                                                                                PROMISE),
                                                                                                                                        Map.of(LOGGED,
                                                                                                                                                LOGGED,
                                                                                                                                                AWAITING_DECISION,
                                                                                                                                                AWAITING_DECISION,
                                                                                                                                                DISPATCHED,
                                                                                                                                                DISPATCHED,
                                                                                                                                                IN_PROGRESS,
                                                                                                                                                IN_PROGRESS));

        private final Consumer<ServiceRequest> act;
        private final Map<RequestStatus, RequestStatus> arrows;

        Verb(Consumer<ServiceRequest> act, Map<RequestStatus, RequestStatus> arrows) {
            this.act = act;
            this.arrows = arrows;
        }
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return Stream.of(Verb.values())
                .flatMap(verb -> Stream.of(RequestStatus.values()).map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyVerbInEveryState")
    @DisplayName("A transition that is not in the table does not exist")
    void movesAlongTheTableOnly(Verb verb, RequestStatus from) {
        ServiceRequest request = Requests.in(from);
        RequestStatus to = verb.arrows.get(from);
        if (to == null) {
            assertThatThrownBy(() -> verb.act.accept(request)).isInstanceOf(WrongStateException.class);
            assertThat(request.status()).isEqualTo(from);
        } else {
            verb.act.accept(request);
            assertThat(request.status()).isEqualTo(to);
        }
    }

    @Test
    @DisplayName("R-03-32: the clock starts when the desk accepted the matter")
    void clockStartsAtReceipt() {
        ServiceRequest request = Requests.logged();
        assertThat(request.acceptedAt()).isEqualTo(request.intake().receivedAt());
        assertThat(request.due().finishDue()).isEqualTo(PROMISE.finishDue()).isEqualTo(request.due().firstFinishDue());
    }

    @Test
    @DisplayName("R-03-39: for a referred request the clock starts when the centre head accepted it")
    void clockOfAReferredRequest() {
        ServiceRequest request = Requests.in(AWAITING_DECISION);
        Promise later = new Promise(1, "STANDARD", "R-03-48", null, null, NOW.plus(Duration.ofDays(9)));
        request.accept(later, DESK, NOW.plus(Duration.ofHours(5)));
        assertThat(request.acceptedAt()).isEqualTo(NOW.plus(Duration.ofHours(5)));
        assertThat(request.due().finishDue()).isEqualTo(later.finishDue());
    }

    @Test
    @DisplayName("R-03-70: a merged request's callers are called back with the earlier one")
    void mergedCallersJoin() {
        ServiceRequest earlier = Requests.withId(Requests.logged(), 99);
        ServiceRequest repeat = Requests.logged(new Caller(null, "李雷", null));
        repeat.mergeInto(earlier, DESK, NOW);
        assertThat(earlier.callers()).extracting(caller -> caller.person().name()).containsExactly("张淑芬", "李雷");
    }

    @Test
    @DisplayName("An ended request takes no duplicate")
    void endedTakesNoDuplicate() {
        ServiceRequest ended = Requests.withId(Requests.in(CLOSED), 99);
        assertThatThrownBy(() -> Requests.logged().mergeInto(ended, DESK, NOW)).isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("Reopening ends 30 days after the end")
    void reopensFor30Days() {
        ServiceRequest onTheLastDay = Requests.in(CLOSED);
        onTheLastDay.reopen(PROMISE, DESK, NOW.plus(Duration.ofDays(30)));
        assertThat(onTheLastDay.status()).isEqualTo(LOGGED);
        ServiceRequest tooLate = Requests.in(CLOSED);
        assertThatThrownBy(() -> tooLate.reopen(PROMISE, DESK, NOW.plus(Duration.ofDays(30)).plusSeconds(1)))
                .isInstanceOf(WrongStateException.class).hasMessageContaining("tooLateToReopen");
    }

    @Test
    @DisplayName("Reclassified: a new limit, and the first one is never lost")
    void reclassifyKeepsTheFirstLimit() {
        ServiceRequest request = Requests.in(DISPATCHED);
        Promise tighter = new Promise(2, "EMERGENCY", "R-03-38", NOW.plusSeconds(600), null, null);
        request.reclassify("WATER_RUNNING", Circumstances.ordinary(true), tighter);
        assertThat(request.due().firstFinishDue()).isEqualTo(PROMISE.finishDue());
        assertThat(request.due().finishDue()).isNull();
        assertThat(request.due().standardVersionId()).isEqualTo(2);
    }

    @Test
    @DisplayName("A wrong step is refused with the state, and who brought it there")
    void refusalNamesStateAndMover() {
        ServiceRequest request = Requests.in(CANCELLED);
        assertThatThrownBy(() -> request.answer("好", DESK, NOW)).isInstanceOfSatisfying(WrongStateException.class,
                refused -> assertThat(refused.sentence().arguments()).contains("YQ-SR-20261123-001", "陈静", NOW));
    }
}
