package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.Change;
import org.qiantai.deadline.domain.EscalationRule;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.deadline.repository.EscalationRuleRepository;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with the rules of escalation; running clocks follow at the next sweep. */
@Service
@Transactional
public class EscalationAdministration {
    /** The version of a rule that a standard does not have yet. */
    private static final int NONE = -1;

    private final EscalationRuleRepository rules;
    private final RuleCatalogue catalogue;
    private final StandardCatalogue standards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationAdministration(EscalationRuleRepository rules, RuleCatalogue catalogue, StandardCatalogue standards,
            ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.standards = standards;
        this.events = events;
        this.clock = clock;
    }

    /** Those for all standards first. */
    @Transactional(readOnly = true)
    public List<EscalationRule> list() { return rules.all(); }

    /**
     * The standard's own rule, or the one for all as its beginning.
     *
     * @param standardCode null for the rule for all
     * @throws NotFoundException for an unknown standard
     */
    @Transactional(readOnly = true)
    public EscalationRule find(@Nullable String standardCode, EscalationStep step) {
        if (standardCode != null && standards.history(standardCode).isEmpty())
            throw new NotFoundException(standardCode);
        List<EscalationRule> all = rules.all();
        return own(all, standardCode, step).orElseGet(() -> own(all, null, step)
                .map(rule -> new EscalationRule(0, standardCode, step, rule.percentLeft(), rule.delay(), rule.told(),
                        NONE))
                .orElseGet(() -> new EscalationRule(0, standardCode, step, null, null, java.util.Set.of(), NONE)));
    }

    /** @throws StaleRecordException when somebody else changed it in between */
    public void change(EscalationRule rule, Actor actor, UUID token) {
        if (rules.isMadeBy(token)) return;
        find(rule.standardCode(), rule.step());
        if (!rules.put(rule, new Change(actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), token))) {
            var last = rules.changed(rule.standardCode(), rule.step());
            throw new StaleRecordException(String.valueOf(rule.standardCode()),
                    last.map(EscalationRuleRepository.Changed::by).orElse("?"),
                    last.map(EscalationRuleRepository.Changed::at).orElseGet(clock::instant));
        }
        changed();
    }

    /** The standard follows the rule for all again. */
    public void remove(String standardCode, EscalationStep step) {
        if (!rules.remove(standardCode, step)) throw new NotFoundException(standardCode);
        changed();
    }

    private void changed() {
        catalogue.evictAfterCommit();
        events.publishEvent(new TimerReplanning.RulesChanged());
    }

    private static Optional<EscalationRule> own(List<EscalationRule> all, @Nullable String code,
            EscalationStep step) {
        return all.stream().filter(rule -> java.util.Objects.equals(rule.standardCode(), code) && rule.step() == step)
                .findFirst();
    }
}
