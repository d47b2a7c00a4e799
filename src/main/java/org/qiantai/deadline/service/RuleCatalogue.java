package org.qiantai.deadline.service;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiantai.deadline.domain.EscalationRule;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.deadline.repository.EscalationRuleRepository;
import org.qiantai.platform.cache.Cached;
import org.springframework.stereotype.Service;

/** The rules of escalation, kept in memory. */
@Service
class RuleCatalogue {
    /** The place of the rules for all standards. */
    private static final String ALL = "";

    private final Cached<Map<String, List<EscalationRule>>> content;

    RuleCatalogue(EscalationRuleRepository rules, Clock clock) {
        content = new Cached<>(clock, () -> rules.all().stream()
                .collect(Collectors.groupingBy(rule -> rule.standardCode() == null ? ALL : rule.standardCode())));
    }

    /** What holds for a standard: for each step its own rule, else the one for all. */
    List<EscalationRule> of(String standardCode) {
        return Arrays.stream(EscalationStep.values())
                .flatMap(step -> own(standardCode, step).or(() -> own(ALL, step)).stream()).toList();
    }

    private Optional<EscalationRule> own(String code, EscalationStep step) {
        return content.get().getOrDefault(code, List.of()).stream().filter(rule -> rule.step() == step).findFirst();
    }

    void evictAfterCommit() { content.evictAfterCommit(); }
}
