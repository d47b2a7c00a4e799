package org.qiantai.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.deadline.ExtensionScenes.DUE;
import static org.qiantai.deadline.ExtensionScenes.HEAD;
import static org.qiantai.deadline.ExtensionScenes.LATER;
import static org.qiantai.deadline.ExtensionScenes.NOW;
import static org.qiantai.deadline.ExtensionScenes.SUPERVISOR;
import static org.qiantai.deadline.ExtensionScenes.asked;
import static org.qiantai.deadline.ExtensionScenes.in;
import static org.qiantai.deadline.ExtensionScenes.request;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.deadline.ExtensionStatus;
import org.qiantai.deadline.OwnerConsent;
import org.qiantai.deadline.DelayNotice;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;

class ExtensionTests {
    private static final OwnerConsent ASSENT = new OwnerConsent("张淑芬", NOW, "电话");

    private static final Map<ExtensionStatus, Consumer<Extension>> VERBS = Map.of(
            ExtensionStatus.APPROVED, extension -> extension.approve(DUE, "同意", HEAD, NOW),
            ExtensionStatus.REJECTED, extension -> extension.reject("配件当天可到", HEAD, NOW),
            ExtensionStatus.WITHDRAWN, extension -> extension.withdraw(SUPERVISOR, NOW),
            ExtensionStatus.LAPSED, extension -> extension.lapse(HEAD, NOW));

    static Stream<Arguments> everyVerbInEveryState() {
        return VERBS.keySet().stream().flatMap(to -> Stream.of(ExtensionStatus.values())
                .map(from -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyVerbInEveryState")
    @DisplayName("domain.md §3: what is asked for is answered, withdrawn or lapses once, and never moves again")
    void followsTheTable(ExtensionStatus from, ExtensionStatus to) {
        Extension extension = in(from);
        Consumer<Extension> verb = Objects.requireNonNull(VERBS.get(to));
        if (from == ExtensionStatus.REQUESTED) {
            verb.accept(extension);
            assertThat(extension.status()).isEqualTo(to);
        } else {
            String by = extension.statusChangedBy();
            assertThatThrownBy(() -> verb.accept(extension)).isInstanceOfSatisfying(WrongStateException.class,
                    refused -> assertThat(refused.sentence().arguments()).contains(extension.number(), by, NOW));
            assertThat(extension.status()).isEqualTo(from);
        }
    }

    @Test
    @DisplayName("domain.md §2: nobody approves or rejects what they asked for, whatever else they are")
    void fourEyes() {
        Extension own = request(asked(LATER, null), false, HEAD, NOW);
        assertThatThrownBy(() -> own.approve(DUE, null, HEAD, NOW)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> own.reject("不急", HEAD, NOW)).isInstanceOf(ForbiddenException.class);
        assertThat(own.status()).isEqualTo(ExtensionStatus.REQUESTED);
    }

    @Test
    @DisplayName("R-03-49: asked for after the limit it is allowed, and marked late")
    void late() {
        assertThat(request(asked(LATER, null), false, SUPERVISOR, NOW).isLate()).isFalse();
        assertThat(request(asked(LATER, null), false, SUPERVISOR, DUE).isLate()).isFalse();
        assertThat(request(asked(LATER, null), false, SUPERVISOR, DUE.plusSeconds(1)).isLate()).isTrue();
    }

    static Stream<Arguments> refusals() {
        Instant future = NOW.plusSeconds(60);
        DelayNotice told = new DelayNotice(NotifiedParty.OWNER, "张淑芬", future, "电话");
        return Stream.of(Arguments.of("newDue", "notLater", asked(DUE, ASSENT), NOW),
                Arguments.of("newDue", "notLater", asked(DUE.minusSeconds(60), ASSENT), NOW),
                Arguments.of("newDue", "past", asked(DUE.plusSeconds(60), ASSENT), DUE.plusSeconds(60)),
                Arguments.of("toldAt", "toldInFuture",
                        new ExtensionTerms(LATER, ExtensionCause.OTHER, "等待", told, ASSENT), NOW),
                Arguments.of("agreedBy", "needsOwner", asked(LATER, null), NOW),
                Arguments.of("agreedAt", "agreedInFuture", asked(LATER, new OwnerConsent("张淑芬", future, "电话")), NOW));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    @DisplayName("R-03-56: a limit that is no later, times that cannot be, the owner's missing word: each its sentence")
    void refuses(String field, String sentence, ExtensionTerms asked, Instant now) {
        assertThatThrownBy(() -> request(asked, true, SUPERVISOR, now)).isInstanceOfSatisfying(
                InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.sentence().code()).isEqualTo("extension.error." + sentence);
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partiesWithoutOwner")
    @DisplayName("C-45: where there is no owner nobody can agree, and the finder or the CS supervisor is told instead")
    void noOwner(NotifiedParty party) {
        ExtensionTerms asked = new ExtensionTerms(LATER, ExtensionCause.WEATHER, "连日大雨",
                new DelayNotice(party, "孙主管", NOW, "当面"), null);
        assertThat(request(asked, true, SUPERVISOR, NOW).told().party()).isEqualTo(party);
    }

    static Stream<NotifiedParty> partiesWithoutOwner() {
        return Stream.of(NotifiedParty.FINDER, NotifiedParty.CS_SUPERVISOR);
    }

    @Test
    @DisplayName("An approval is for the limit that was asked about: when that has moved, the answer must be another")
    void dueMoved() {
        for (@Nullable
        Instant now : new @Nullable Instant[]{LATER, null}) {
            Extension extension = in(ExtensionStatus.REQUESTED);
            assertThatThrownBy(() -> extension.approve(now, null, HEAD, NOW)).isInstanceOf(WrongStateException.class)
                    .hasMessageContaining("dueMoved");
            assertThat(extension.isOpen()).isTrue();
        }
    }

    @Test
    @DisplayName("A rejection says why")
    void rejectionNeedsNote() {
        Extension extension = in(ExtensionStatus.REQUESTED);
        assertThatThrownBy(() -> extension.reject(" ", HEAD, NOW)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.field()).isEqualTo("note"));
        extension.reject(" 配件当天可到 ", HEAD, NOW);
        assertThat(extension.note()).isEqualTo("配件当天可到");
    }
}
