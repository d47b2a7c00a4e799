package org.qiantai.deadline.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtendableRecords;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.deadline.repository.ExtensionRepository;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.Subject;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The extensions that wait for somebody's answer, in as many statements for many as for few. */
@Component
class WaitingExtensions {
    private final ExtensionRepository extensions;
    private final ExtendableRegistry registry;
    private final ExtensionStandards standards;
    private final ExtensionLines lines;

    WaitingExtensions(ExtensionRepository extensions, ExtendableRegistry registry, ExtensionStandards standards,
            ExtensionLines lines) {
        this.extensions = extensions;
        this.registry = registry;
        this.standards = standards;
        this.lines = lines;
    }

    int count(Actor actor, SiteRef site) {
        Set<ExtensionLevel> levels = ExtensionPolicy.levels(actor);
        return levels.isEmpty() ? 0 : extensions.countWaiting(site.id(), levels, actor.id());
    }

    /** The longest waiting first; not what the actor asked for. */
    List<ExtensionDetails> of(Actor actor, SiteRef site, int limit) {
        Set<ExtensionLevel> levels = ExtensionPolicy.levels(actor);
        if (levels.isEmpty()) return List.of();
        List<Extension> waiting = extensions.waiting(site.id(), levels, actor.id(), Limit.of(limit));
        Map<ExtendableRecords, List<Extension>> byModule = waiting.stream()
                .collect(Collectors.groupingBy(extension -> registry.of(extension.number())));
        Map<Subject, ExtensionDetails> matters = byModule.entrySet().stream()
                .flatMap(module -> matters(module.getKey(), module.getValue(), actor))
                .collect(Collectors.toMap(matter -> matter.record().subject(), Function.identity()));
        return waiting.stream().map(Extension::subject).flatMap(subject -> Stream.ofNullable(matters.get(subject)))
                .toList();
    }

    private Stream<ExtensionDetails> matters(ExtendableRecords records, List<Extension> waiting, Actor actor) {
        List<Long> ids = waiting.stream().map(extension -> extension.subject().id()).toList();
        Map<Subject, List<Extension>> all = extensions
                .findBySubjectKindAndSubjectIdInOrderByIdDesc(waiting.getFirst().subject().kind(), ids).stream()
                .collect(Collectors.groupingBy(Extension::subject));
        return records.of(ids).stream()
                .map(record -> matter(record, Objects.requireNonNullElse(all.get(record.subject()), List.of()), actor));
    }

    private ExtensionDetails matter(Extendable record, List<Extension> all, Actor actor) {
        List<ExtensionLine> earlier = new ArrayList<>(lines.of(all, actor));
        ExtensionLine asked = earlier.stream().filter(ExtensionLine::isOpen).findFirst().orElse(null);
        earlier.removeIf(ExtensionLine::isOpen);
        return new ExtensionDetails(record, standards.version(record), asked, List.copyOf(earlier));
    }
}
