package org.qiantai.deadline.controller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.EscalationRule;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.deadline.domain.LimitSentence;
import org.qiantai.platform.error.Message;

/**
 * A rule as the list shows it.
 *
 * @param name the standard's, in the reader's language
 * @param when as people say it
 */
record EscalationRow(@Nullable String standard, @Nullable String name, EscalationStep step, Message when,
        List<Addressee> told) {
    static EscalationRow of(EscalationRule rule, @Nullable String name) {
        return new EscalationRow(rule.standardCode(), name, rule.step(), when(rule),
                rule.told().stream().sorted().toList());
    }

    private static Message when(EscalationRule rule) {
        if (rule.percentLeft() != null) return Message.of("escalation.when.SOON", rule.percentLeft());
        return rule.delay() == null
                ? Message.of("escalation.when." + rule.step())
                : Message.of("escalation.when.LATER", LimitSentence.of(rule.delay()));
    }
}
