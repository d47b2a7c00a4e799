package org.qiantai.deadline.service;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.domain.EscalationPlan.Planned;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.deadline.repository.ExtensionRepository;
import org.qiantai.platform.security.Role;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Component;

/**
 * The extension whose answer a clock waits for. The rules name the centre head for whoever decides; who that is for this
 * one, its level says and four eyes (R-03-50, R-06-24, domain.md §2).
 */
@Component
class AwaitedExtensions {
    private final ExtensionRepository extensions;
    private final ExtensionPolicy policy;

    AwaitedExtensions(ExtensionRepository extensions, ExtensionPolicy policy) {
        this.extensions = extensions;
        this.policy = policy;
    }

    /** The step, told to whoever may answer. */
    Planned addressed(TimerRow clock, Planned step) {
        if (!step.told().contains(Addressee.CENTER_HEAD)) return step;
        return of(clock).map(extension -> {
            Set<Addressee> told = EnumSet.copyOf(step.told());
            told.remove(Addressee.CENTER_HEAD);
            told.add(decider(extension));
            return new Planned(step.step(), step.at(), told);
        }).orElse(step);
    }

    /** In whose history it stands what becomes of the clock: an extension's is its record's. */
    Subject history(TimerRow clock) {
        return of(clock).map(Extension::subject).orElse(clock.record().subject());
    }

    private Addressee decider(Extension extension) {
        return policy.roleToAsk(extension)
                .map(role -> role == Role.DIRECTOR ? Addressee.DIRECTOR : Addressee.CENTER_HEAD)
                .orElse(Addressee.CS_SUPERVISOR);
    }

    private Optional<Extension> of(TimerRow clock) {
        Subject subject = clock.record().subject();
        return clock.kind() == TimerKind.APPROVAL && subject.kind().equals(ExtensionTimers.SUBJECT)
                ? extensions.findById(subject.id())
                : Optional.empty();
    }
}
