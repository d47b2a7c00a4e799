package org.qiantai.deadline.service;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Who answers an extension (C-07), and that nobody answers their own (domain.md §2). */
@Component
public class ExtensionPolicy {
    private final StaffDirectory staff;

    ExtensionPolicy(StaffDirectory staff) { this.staff = staff; }

    /** Which extensions the actor's roles may answer. */
    static Set<ExtensionLevel> levels(Actor actor) {
        return Stream.of(ExtensionLevel.values()).filter(level -> actor.is(role(level)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExtensionLevel.class)));
    }

    /** Whether the actor may approve or reject it. */
    public Permission decision(Extension extension, Actor actor) {
        return decision(extension, actor, new HashMap<>());
    }

    /** The same for many of one site: colleagues are looked up once. */
    Predicate<Extension> decidableBy(Actor actor) {
        Map<ExtensionLevel, Set<Long>> known = new HashMap<>();
        return extension -> extension.isOpen() && decision(extension, actor, known).allowed();
    }

    private Permission decision(Extension extension, Actor actor, Map<ExtensionLevel, Set<Long>> known) {
        if (extension.wasRequestedBy(actor)) return Permission.refused(Message.of("extension.refusal.own"));
        return Permission.of(
                actor.grant(role(extension.level())).or(() -> standIn(extension, actor, known)),
                Message.of("extension.refusal." + extension.level(), extension.number()));
    }

    /** Withdrawn by whoever asked. */
    public Permission withdrawal(Extension extension, Actor actor) {
        Optional<Grant> any = actor.grants().stream().filter(_ -> extension.wasRequestedBy(actor)).findFirst();
        return Permission.of(any, Message.of("extension.refusal.withdrawal", extension.requesterName()));
    }

    /** Where the only one who could answer asked for it, the CS supervisor steps in. */
    private Optional<Grant> standIn(Extension extension, Actor actor, Map<ExtensionLevel, Set<Long>> known) {
        return actor.supervisorOf(Actor.FRONT_DESK).filter(_ -> known
                .computeIfAbsent(extension.level(), level -> deciders(level, extension.siteId()))
                .equals(Set.of(extension.requestedBy())));
    }

    /** The lowest role that somebody else than the asker holds; empty where the CS supervisor must step in. */
    Optional<Role> roleToAsk(Extension extension) {
        return roles(extension.level()).stream().filter(role -> staff.holding(role, extension.siteId()).stream()
                .anyMatch(member -> member.id() != extension.requestedBy())).findFirst();
    }

    private Set<Long> deciders(ExtensionLevel level, long siteId) {
        return roles(level).stream().flatMap(role -> staff.holding(role, siteId).stream()).map(StaffMember::id)
                .collect(Collectors.toSet());
    }

    private static List<Role> roles(ExtensionLevel level) {
        return switch (level) {
            case CENTER_HEAD -> List.of(Role.CENTER_HEAD, Role.DIRECTOR);
            case DIRECTOR -> List.of(Role.DIRECTOR);
        };
    }

    private static Role role(ExtensionLevel level) { return roles(level).getFirst(); }
}
