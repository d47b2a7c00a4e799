package org.qiantai.servicerequest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.servicerequest.domain.Requests.NOW;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.Promise;
import org.qiantai.servicerequest.RequestStatus;

class RequestTimersTests {
    @Test
    @DisplayName("A request that has not been dispatched is waited for, from when the desk accepted it")
    void logged() {
        assertThat(RequestTimers.of(Requests.in(RequestStatus.LOGGED))).containsExactly(
                TimerSetting.until(TimerKind.FINISH, NOW, NOW.plusSeconds(3 * 86_400)));
        ServiceRequest inquiry = Requests.logged();
        inquiry.reclassify("WATER_DRIP", Circumstances.ordinary(false),
                new Promise(2, "EMERGENCY", "C-04", NOW.plusSeconds(600), null, null));
        assertThat(RequestTimers.of(inquiry)).contains(
                TimerSetting.until(TimerKind.RESPOND, NOW, NOW.plusSeconds(600)));
    }

    @Test
    @DisplayName("R-03-39: while the centre head decides, the decision alone is waited for")
    void decision() {
        assertThat(RequestTimers.of(Requests.in(RequestStatus.AWAITING_DECISION)))
                .isEqualTo(List.of(TimerSetting.from(TimerKind.DECISION, null)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"LOGGED", "AWAITING_DECISION"})
    @DisplayName("Once dispatched or ended, nothing is waited for with the request itself")
    void others(RequestStatus status) { assertThat(RequestTimers.of(Requests.in(status))).isEmpty(); }
}
