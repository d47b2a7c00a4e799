package org.qiantai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.error.Message;

@DisplayName("domain.md §4: how it is told that due times were counted again")
class DueTimesRecountedTests {
    private static final Instant ONE = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant TWO = ONE.plusSeconds(86_400);

    @Test
    @DisplayName("Of several times the limit, else the response, else the target, whichever moved")
    void whichOne() {
        assertThat(DueTimesRecounted.of("2027", times(ONE, ONE, ONE), times(TWO, TWO, TWO)).sentence())
                .isEqualTo(Message.of("due.recounted.moved", "2027", ONE, TWO));
        assertThat(DueTimesRecounted.of("2027", times(ONE, ONE, ONE), times(TWO, ONE, ONE)).before()).isEqualTo(ONE);
        assertThat(DueTimesRecounted.of("2027", times(ONE, ONE, ONE), times(ONE, TWO, ONE)).after()).isEqualTo(TWO);
        assertThat(DueTimesRecounted.of("2027", times(ONE, ONE, null), times(TWO, ONE, null)).sentence().code())
                .isEqualTo("due.recounted.moved");
    }

    @Test
    @DisplayName("What stays is sure now, or no longer; hours that changed are named in the reader's language")
    void sure() {
        assertThat(new DueTimesRecounted("2027", ONE, ONE, false).sentence())
                .isEqualTo(Message.of("due.recounted.sure", "2027"));
        assertThat(new DueTimesRecounted("hours", ONE, ONE, true).sentence())
                .isEqualTo(Message.of("due.recounted.unsure", Message.of("due.recounted.hours")));
    }

    private static DueTimes times(Instant respond, Instant target, @Nullable Instant finish) {
        return new DueTimes(1L, respond, target, finish, finish, ONE, false);
    }
}
