package org.qiantai.servicerequest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.platform.security.Role.CENTER_HEAD;
import static org.qiantai.platform.security.Role.DIRECTOR;
import static org.qiantai.platform.security.Role.RECEPTIONIST;
import static org.qiantai.platform.security.Role.SUPERVISOR;
import static org.qiantai.servicerequest.service.RequestAction.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.web.Offer;
import org.qiantai.platform.web.Offers;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.Requests;

class RequestPolicyTests {
    private static final Map<RequestAction, Set<Role>> MAY = Map.ofEntries(
            Map.entry(DECIDE, EnumSet.of(CENTER_HEAD, DIRECTOR)),
            Map.entry(DISPATCH, EnumSet.of(RECEPTIONIST)),
            Map.entry(RECORD_CALL, EnumSet.of(RECEPTIONIST)),
            Map.entry(ANSWER, EnumSet.of(RECEPTIONIST)),
            Map.entry(REFER, EnumSet.of(RECEPTIONIST)),
            Map.entry(ADD_CALLER, EnumSet.of(RECEPTIONIST)),
            Map.entry(MERGE, EnumSet.of(RECEPTIONIST)),
            Map.entry(AGREE_DUE, EnumSet.of(RECEPTIONIST)),
            Map.entry(EXTEND, EnumSet.of(RECEPTIONIST)),
            Map.entry(RAISE, EnumSet.of(RECEPTIONIST, SUPERVISOR)),
            Map.entry(RECLASSIFY, EnumSet.of(RECEPTIONIST, SUPERVISOR)),
            Map.entry(REOPEN, EnumSet.of(RECEPTIONIST)),
            Map.entry(CANCEL, EnumSet.of(RECEPTIONIST)),
            Map.entry(NOTE, EnumSet.complementOf(EnumSet.of(Role.HEAD_OFFICE, Role.TECHNICIAN))));

    private final RequestPolicy policy = new RequestPolicy();

    static Stream<Arguments> everyActionForEveryRole() {
        return Stream.of(RequestAction.values())
                .flatMap(action -> Stream.of(Role.values()).map(role -> Arguments.of(action, role)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyActionForEveryRole")
    @DisplayName("R-03-23: nobody exceeds their authority")
    void allowsTheRolesOfTheTable(RequestAction action, Role role) {
        var actor = Requests.actor("某人", new Grant(role, null, null));
        assertThat(policy.permission(action, actor).allowed())
                .isEqualTo(MAY.getOrDefault(action, Set.of()).contains(role));
    }

    @Test
    @DisplayName("C-04: what is an emergency already is not raised to one again")
    void raisesOnce() {
        assertThat(verbs(false)).contains("emergency");
        assertThat(verbs(true)).doesNotContain("emergency");
    }

    private Stream<String> verbs(boolean emergency) {
        Offers offers = policy.offers("YQ-SR-20261123-001", RequestStatus.DISPATCHED,
                emergency ? Set.of(RequestAction.RAISE) : Set.of(), Requests.DESK, Map.of(), false);
        return offers.others().stream().map(Offer::verb);
    }

    @Test
    @DisplayName("A lent role acts for its lender")
    void actsForTheLender() {
        var deputy = Requests.actor("副手", new Grant(CENTER_HEAD, null, "李主任"));
        assertThat(policy.permission(DECIDE, deputy).orForbid()).isEqualTo(new Grant(CENTER_HEAD, null, "李主任"));
    }

    @Test
    @DisplayName("One primary button: what this user may do next; what is refused says why")
    void offersOnePrimaryAndReasons() {
        Offers forHead = policy.offers("YQ-SR-20261123-001", RequestStatus.AWAITING_DECISION, Set.of(),
                Requests.actor("李主任", new Grant(CENTER_HEAD, null, null)), Map.of(), false);
        assertThat(forHead.primary()).map(Offer::verb).contains("decision");
        assertThat(forHead.refused()).extracting(Offer::verb).contains("cancellation");
        assertThat(forHead.refused()).allSatisfy(offer -> assertThat(offer.refusal()).isNotNull());
        Offers forDesk = policy.offers("YQ-SR-20261123-001", RequestStatus.LOGGED, Set.of(), Requests.DESK, Map.of(),
                false);
        assertThat(forDesk.primary()).map(Offer::verb).contains("dispatch");
        assertThat(forDesk.refused()).isEmpty();
    }

    @Test
    @DisplayName("R-08-19: the call to the department comes next until it was made")
    void callsOnce() {
        assertThat(dispatched(false).primary()).map(Offer::verb).contains("department-call");
        assertThat(dispatched(true).primary()).isEmpty();
        assertThat(dispatched(true).others()).extracting(Offer::verb).contains("department-call");
    }

    private Offers dispatched(boolean called) {
        return policy.offers("YQ-SR-20261123-001", RequestStatus.DISPATCHED, Set.of(), Requests.DESK, Map.of(),
                called);
    }
}
