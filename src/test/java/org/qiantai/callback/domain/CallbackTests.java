package org.qiantai.callback.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.callback.domain.CallbackScenes.AREA;
import static org.qiantai.callback.domain.CallbackScenes.CHECK_DUE;
import static org.qiantai.callback.domain.CallbackScenes.DESK;
import static org.qiantai.callback.domain.CallbackScenes.NOW;
import static org.qiantai.callback.domain.CallbackScenes.attempt;
import static org.qiantai.callback.domain.CallbackStatus.DONE;
import static org.qiantai.callback.domain.CallbackStatus.DUE;
import static org.qiantai.callback.domain.CallbackStatus.RESOLVED;
import static org.qiantai.callback.domain.CallbackStatus.VERIFYING;
import static org.qiantai.callback.domain.CallbackStatus.WITHDRAWN;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.callback.OnSiteCheckRequested;
import org.qiantai.platform.error.WrongStateException;
import org.springframework.test.util.ReflectionTestUtils;

class CallbackTests {
    /** The table of domain.md §3: each verb, the one state it starts from, and where it leads. */
    private enum Verb {
        TRY(DUE, DUE, c -> c.notReached(attempt(), 3)),

        GIVE_UP(DUE, DONE, c -> c.notReached(attempt(), 1)),

        AGREE(DUE, DONE, c -> c.reached(attempt(), CallbackScenes.content(), CHECK_DUE)),

        DISAGREE(DUE, VERIFYING, c -> c.reached(attempt(), CallbackScenes.differs(), CHECK_DUE)),

        WITHDRAW(DUE, WITHDRAWN, c -> c.withdraw(DESK, NOW)),

        CONFIRM(VERIFYING, RESOLVED, c -> c.resolve(CallbackScenes.finding(true), AREA, NOW)),

        NOT_CONFIRM(VERIFYING, RESOLVED, c -> c.resolve(CallbackScenes.finding(false), AREA, NOW));

        private final CallbackStatus from;
        private final CallbackStatus to;
        private final Consumer<Callback> verb;

        Verb(CallbackStatus from, CallbackStatus to, Consumer<Callback> verb) {
            this.from = from;
            this.to = to;
            this.verb = verb;
        }
    }

    static Stream<Arguments> everyVerbFromEveryState() {
        return Stream.of(Verb.values())
                .flatMap(verb -> Stream.of(CallbackStatus.values()).map(from -> Arguments.of(verb, from)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyVerbFromEveryState")
    @DisplayName("R-03-70, R-03-71: the arrows there are, and no other")
    void arrows(Verb verb, CallbackStatus from) {
        Callback callback = CallbackScenes.in(from);
        if (verb.from == from) {
            verb.verb.accept(callback);
            assertThat(callback.status()).isEqualTo(verb.to);
            return;
        }
        int calls = callback.calls().size();
        assertThatThrownBy(() -> verb.verb.accept(callback)).isInstanceOfSatisfying(WrongStateException.class,
                refusal -> assertThat(refusal.sentence().arguments()).contains("YQ-CB-20261124-001"));
        assertThat(callback.status()).isEqualTo(from);
        assertThat(callback.calls()).hasSize(calls);
    }

    @Test
    @DisplayName("R-08-24: each call is kept; the last one allowed ends the callback, marked as not reached")
    void notReached() {
        Callback callback = CallbackScenes.due();
        callback.notReached(attempt(), 3);
        callback.notReached(attempt(), 3);
        assertThat(callback.status()).isEqualTo(DUE);
        callback.notReached(attempt(), 3);
        assertThat(callback.outcome()).contains(CallbackOutcome.NOT_REACHED);
        assertThat(callback.calls()).hasSize(3).noneMatch(CallbackAttempt::reached);
    }

    @Test
    @DisplayName("R-03-71: a disagreement asks the area manager at once, an agreement nobody")
    void asksTheAreaManager() {
        Callback differs = CallbackScenes.in(VERIFYING);
        assertThat(events(differs))
                .containsExactly(new OnSiteCheckRequested(1, "YQ-CB-20261124-001", 5, CHECK_DUE.at()));
        assertThat(differs.outcome()).isEmpty();
        assertThat(events(CallbackScenes.in(DONE))).isEmpty();
    }

    @Test
    @DisplayName("R-03-71: only a confirmed disagreement gets a rework order")
    void rework() {
        Callback confirmed = CallbackScenes.ended(1, CallbackOutcome.CONFIRMED);
        confirmed.reworkedBy("YQ-RO-20261124-002");
        assertThat(confirmed.finding()).map(OnSiteCheck::reworkOrderNumber).contains("YQ-RO-20261124-002");
        Callback not = CallbackScenes.in(RESOLVED);
        assertThatThrownBy(() -> not.reworkedBy("YQ-RO-20261124-002")).isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("R-08-26, R-03-93: the discontent and those with a question are owed one word, others none")
    void reply() {
        Callback discontent = CallbackScenes.due();
        discontent.reached(attempt(), new Answer(true, 2, "等太久", null), CHECK_DUE);
        Callback question = CallbackScenes.due();
        question.reached(attempt(), new Answer(true, 5, "何时换新", NOW.plusSeconds(60)), CHECK_DUE);
        assertThat(Stream.of(discontent, question)).allMatch(Callback::owesReply).allSatisfy(callback -> {
            callback.reply("已道歉", NOW);
            assertThat(callback.owesReply()).isFalse();
            assertThat(callback.status()).isEqualTo(DONE);
            assertThatThrownBy(() -> callback.reply("再说", NOW)).isInstanceOf(WrongStateException.class);
        });
        Callback content = CallbackScenes.in(DONE);
        assertThatThrownBy(() -> content.reply("谢谢", NOW)).isInstanceOf(WrongStateException.class);
    }

    private static Collection<Object> events(Callback callback) {
        return Objects.requireNonNull(ReflectionTestUtils.invokeMethod(callback, "domainEvents"));
    }
}
