package org.qiantai.repairorder.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.OrderStatus.*;
import static org.qiantai.repairorder.domain.Orders.*;
import static org.qiantai.repairorder.service.OrderAction.*;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.web.Offer;
import org.qiantai.platform.web.Offers;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.CompletionChecks;
import org.qiantai.repairorder.domain.Completion;
import org.qiantai.repairorder.domain.Orders;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SignatureKind;
import org.qiantai.repairorder.domain.Signer;

class OrderPolicyTests {
    private static final Actor STRANGER = actor(12, "李技工", new Grant(Role.TECHNICIAN, "ENGINEERING", null));
    private static final Actor OTHER_HEAD = actor(13, "钱主管", new Grant(Role.SUPERVISOR, "SECURITY", null));
    private static final Actor CS = actor(14, "客服主管", new Grant(Role.SUPERVISOR, "FRONT_DESK", null));
    private static final Actor CENTER_HEAD = actor(15, "负责人", new Grant(Role.CENTER_HEAD, null, null));
    private static final Actor DIRECTOR = actor(16, "主任", new Grant(Role.DIRECTOR, null, null));
    private static final Actor COMPANY = actor(17, "公司", new Grant(Role.HEAD_OFFICE, null, null));
    private static final List<Actor> EVERYBODY = List.of(DESK, WORKER, HEAD, STRANGER, OTHER_HEAD, CS, CENTER_HEAD,
            DIRECTOR, COMPANY);

    private static final Set<Actor> ASSIGNED_AND_HEAD = Set.of(WORKER, HEAD);
    private static final Map<OrderAction, Set<Actor>> MAY = Map.ofEntries(
            Map.entry(ASSIGN, Set.of(HEAD)), Map.entry(REASSIGN, Set.of(HEAD)), Map.entry(HAND_OVER, Set.of(HEAD)),
            Map.entry(RESUME, Set.of(HEAD)), Map.entry(CORRECT, Set.of(HEAD)), Map.entry(REVIEW, Set.of(HEAD)),
            Map.entry(SIGN_RETURN, Set.of(HEAD)),
            Map.entry(ACKNOWLEDGE, Set.of(DESK, WORKER, HEAD)), Map.entry(LEAVE, Set.of(DESK, WORKER, HEAD)),
            Map.entry(APPOINT, Set.of(DESK, WORKER, HEAD)), Map.entry(SOLVE_BY_PHONE, Set.of(DESK, WORKER, HEAD)),
            Map.entry(ARRIVE, ASSIGNED_AND_HEAD), Map.entry(QUOTE, ASSIGNED_AND_HEAD),
            Map.entry(CONSENT, ASSIGNED_AND_HEAD), Map.entry(START, ASSIGNED_AND_HEAD),
            Map.entry(SUPPLEMENT, ASSIGNED_AND_HEAD), Map.entry(COMPLETE, ASSIGNED_AND_HEAD),
            Map.entry(AMEND, ASSIGNED_AND_HEAD), Map.entry(RETURN, ASSIGNED_AND_HEAD),
            Map.entry(AGREE, Set.of(DESK, HEAD)), Map.entry(AGREE_DUE, Set.of(DESK, HEAD)),
            Map.entry(EXTEND, Set.of(HEAD)), Map.entry(CANCEL, Set.of(DESK, HEAD)),
            Map.entry(PRINT, Set.of(DESK, HEAD)), Map.entry(REWORK, Set.of(DESK, HEAD)),
            Map.entry(WARRANTY, Set.of(DESK, HEAD)), Map.entry(CHARGE, Set.of(DESK, HEAD)),
            Map.entry(PROPERTY, Set.of(DESK, WORKER, HEAD)),
            Map.entry(INTERIM, Set.of(HEAD, CENTER_HEAD, DIRECTOR)), Map.entry(RECEIVE_INTERIM, Set.of(DESK)),
            Map.entry(RECEIVE, Set.of(DESK)), Map.entry(CHASE, Set.of(DESK, CS)),
            Map.entry(NOTE, Set.of(DESK, WORKER, HEAD, OTHER_HEAD, CS, CENTER_HEAD, DIRECTOR)));

    /** Who is nobody in a state: an order that waits, or was ended before anybody was named, has no technician. */
    private static final Map<OrderStatus, Set<Actor>> NOT_IN = Map.of(OPEN, Set.of(WORKER), RETURNED, Set.of(WORKER),
            CANCELLED, Set.of(WORKER));

    private final OrderPolicy policy = new OrderPolicy(new Colleagues(HEAD));

    static Stream<Arguments> everyActionInEveryState() {
        return Stream.of(OrderAction.values())
                .flatMap(action -> Stream.of(OrderStatus.values()).map(status -> Arguments.of(action, status)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyActionInEveryState")
    @DisplayName("R-03-23: own orders for the technician, own department for the supervisor, nobody beyond, in any state")
    void allowsThoseOfTheTable(OrderAction action, OrderStatus status) {
        RepairOrder order = Orders.in(status);
        Set<Actor> expected = new HashSet<>(MAY.getOrDefault(action, Set.of()));
        expected.removeAll(NOT_IN.getOrDefault(status, Set.of()));
        assertThat(EVERYBODY).filteredOn(actor -> policy.permission(action, order, actor).allowed())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("Every step there is stands in the table")
    void completeTable() { assertThat(MAY).containsOnlyKeys(OrderAction.values()); }

    static Stream<Arguments> everyKindOfOrderInEveryState() {
        return Stream.of(Chargeable.BY_LIST, Chargeable.NEVER)
                .flatMap(paid -> Stream.of(WorkFamily.REPAIR, WorkFamily.INDOOR_SERVICE)
                        .flatMap(family -> Stream.of(OrderStatus.values())
                                // What nobody pays is not quoted.
                                .filter(status -> paid != Chargeable.NEVER || status != QUOTED)
                                .map(status -> Arguments.of(paid, family, status))));
    }

    @ParameterizedTest(name = "{0} {1} in {2}")
    @MethodSource("everyKindOfOrderInEveryState")
    @DisplayName("domain.md §3: what is offered has its arrow from this state, and is allowed exactly to whom it is offered")
    void offersWhatExists(Chargeable paid, WorkFamily family, OrderStatus status) {
        for (boolean emergency : new boolean[]{false, true}) {
            RepairOrder order = bring(open(paid, family, emergency), status);
            for (Actor actor : EVERYBODY) {
                Offers offers = policy.offers(order, actor, Map.of());
                List<Offer> usable = Stream.concat(offers.primary().stream(), offers.others().stream()).toList();
                assertThat(usable).as("for %s", actor.name())
                        .allMatch(offer -> policy.permission(action(offer), order, actor).allowed());
                assertThat(Stream.concat(usable.stream(), offers.refused().stream()).map(OrderPolicyTests::action))
                        .as("for %s", actor.name()).contains(NOTE).doesNotHaveDuplicates()
                        .allMatch(action -> action.from().contains(status));
            }
        }
    }

    private static OrderAction action(Offer offer) {
        return OrderAction.valueOf(offer.label().substring("order.action.".length()));
    }

    @Test
    @DisplayName("domain.md §2: a technician sees own orders only")
    void technicianSeesOwn() {
        RepairOrder order = Orders.in(ASSIGNED);
        assertThat(policy.sees(order, WORKER)).isTrue();
        assertThat(policy.sees(order, STRANGER)).isFalse();
        assertThat(policy.sees(order, OTHER_HEAD)).isTrue();
    }

    @Test
    @DisplayName("domain.md §2: a department without a supervisor is served by the CS supervisor")
    void csSupervisorStandsIn() {
        RepairOrder order = Orders.in(OPEN);
        assertThat(policy.permission(ASSIGN, order, CS).allowed()).isFalse();
        assertThat(new OrderPolicy(new Colleagues()).permission(ASSIGN, order, CS).allowed()).isTrue();
    }

    @Test
    @DisplayName("domain.md §2, four eyes: who entered a completion does not review it; CS supervisor or director does")
    void fourEyes() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.REPAIR, false), WORKING);
        order.complete(new Completion("好了", NOW, NOW, CompletionChecks.UNSAID), HEAD, NOW);
        assertThatThrownBy(() -> policy.permission(REVIEW, order, HEAD).orForbid())
                .isInstanceOf(ForbiddenException.class);
        assertThat(Stream.of(CS, DIRECTOR, CENTER_HEAD).filter(a -> policy.permission(REVIEW, order, a).allowed()))
                .containsExactly(CS, DIRECTOR);
    }

    @Test
    @DisplayName("R-03-62: the second signature is the centre head's or the director's, never the first signer's")
    void secondSignature() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), COMPLETED);
        order.amend(fullSlip(), NOW);
        Actor both = actor(3, "赵主管", new Grant(Role.SUPERVISOR, "ENGINEERING", null),
                new Grant(Role.CENTER_HEAD, null, "负责人"));
        order.review(SignatureKind.SUPERVISOR_REVIEW, Signer.of(both, null, "赵主管"), NOW);
        assertThat(policy.permission(REVIEW, order, both).allowed()).isFalse();
        assertThat(policy.permission(REVIEW, order, CENTER_HEAD).allowed()).isTrue();
        assertThat(policy.permission(REVIEW, order, DIRECTOR).allowed()).isTrue();
    }

    @Test
    @DisplayName("R-03-62: of an indoor service the centre head may have the slip filled again, too")
    void correction() {
        RepairOrder indoor = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), COMPLETED);
        assertThat(EVERYBODY.stream().filter(actor -> policy.permission(CORRECT, indoor, actor).allowed()))
                .containsExactlyInAnyOrder(HEAD, CENTER_HEAD, DIRECTOR);
    }

    static Stream<Arguments> likelyNextSteps() {
        return Stream.of(Arguments.of(OPEN, HEAD, "assignment"), Arguments.of(ASSIGNED, WORKER, "acknowledgement"),
                Arguments.of(ON_SITE, WORKER, "quotation"), Arguments.of(QUOTED, WORKER, "consent"),
                Arguments.of(WORKING, WORKER, "completion"), Arguments.of(COMPLETED, WORKER, "amendment"),
                Arguments.of(COMPLETED, HEAD, "amendment"), Arguments.of(REVIEWED, DESK, "receipt"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("likelyNextSteps")
    @DisplayName("One primary button: the next property this user may do")
    void offersTheNextStep(OrderStatus status, Actor actor, String verb) {
        assertThat(policy.offers(Orders.in(status), actor, Map.of()).primary()).map(Offer::verb).contains(verb);
    }

    @Test
    @DisplayName("R-08-22: when nobody has moved in time, the desk rings up before it agrees an appointment")
    void ringsUpFirst() {
        assertThat(policy.offers(Orders.in(OPEN), DESK, Map.of(), true).primary()).map(Offer::verb).contains("chase");
        assertThat(policy.offers(Orders.in(OPEN), DESK, Map.of(), false).primary()).map(Offer::verb)
                .contains("appointment");
        assertThat(policy.offers(Orders.in(OPEN), HEAD, Map.of(), true).primary()).map(Offer::verb)
                .contains("assignment");
    }

    @Test
    @DisplayName("What is not possible yet says why: paid work without consent, a review without hours")
    void saysWhyNot() {
        assertThat(policy.offers(Orders.in(ON_SITE), WORKER, Map.of()).refused())
                .anySatisfy(offer -> assertThat(offer.verb()).isEqualTo("start"));
        assertThat(policy.offers(Orders.in(COMPLETED), HEAD, Map.of()).refused()).extracting(Offer::verb)
                .contains("review");
        RepairOrder full = Orders.in(COMPLETED);
        full.amend(fullSlip(), NOW);
        assertThat(policy.offers(full, HEAD, Map.of()).primary()).map(Offer::verb).contains("review");
    }

    @Test
    @DisplayName("Nothing but a note, its paper and what was found damaged is offered once an order has ended")
    void endsAreEnds() {
        EnumSet.of(FILED, RETURNED, CANCELLED).forEach(end -> {
            assertThat(policy.offers(Orders.in(end), HEAD, Map.of()).primary()).isEmpty();
            assertThat(policy.offers(Orders.in(end), HEAD, Map.of()).others()).extracting(Offer::verb)
                    .containsExactlyElementsOf(end == CANCELLED
                            ? List.of("note")
                            : end == FILED ? List.of("note", "slip", "property") : List.of("note", "slip"));
        });
    }
}
