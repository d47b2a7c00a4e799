package org.qiantai.deadline.service;

import java.util.List;
import java.util.function.Predicate;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Extensions as one reader sees them. */
@Component
class ExtensionLines {
    private final ExtensionPolicy policy;

    ExtensionLines(ExtensionPolicy policy) { this.policy = policy; }

    List<ExtensionLine> of(List<Extension> extensions, Actor reader) {
        Predicate<Extension> decidable = policy.decidableBy(reader);
        return extensions.stream().map(one -> new ExtensionLine(one.number(), one.ordinal(), one.status(), one.level(),
                one.cause(), one.reason(), one.presentDue(), one.newDue(), one.isLate(), one.told(), one.consent(),
                one.requesterName(), one.requestedAt(), one.statusChangedBy(), one.statusChangedAt(), one.note(),
                decidable.test(one),
                one.isOpen() && policy.withdrawal(one, reader).allowed())).toList();
    }
}
