package org.qiantai.worklog.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.MovedClock;
import org.qiantai.staff.People;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.timeline.Timeline;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.Handover;
import org.qiantai.worklog.domain.Taker;
import org.qiantai.worklog.repository.ClosingChecks;
import org.qiantai.worklog.repository.Handovers;
import org.qiantai.worklog.repository.LogEntries;
import org.qiantai.worklog.repository.LogLines;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** A site with its desk and a clock of its own, which begins on Wednesday, 25 November 2026, at 16:40. */
final class WorklogScene {
    final ApplicationContext context;
    final TransactionTemplate transaction;
    final MovedClock clock;
    final SiteRef site;
    final WorklogWriting writing;
    final HandoverActs acts;
    final HandoverReading handovers;
    final WorklogReading reading;
    final Closing closing;
    final WorklogQueues queues;

    WorklogScene(ApplicationContext context) {
        this.context = context;
        SiteDirectory sites = context.getBean(SiteDirectory.class);
        site = sites.byId(context.getBean(People.class).site());
        clock = new MovedClock(Instant.parse("2026-11-25T08:40:00Z"));
        Shifts shifts = new Shifts(context.getBean(WorkCalendars.class), clock);
        WorklogPolicy policy = new WorklogPolicy(context.getBean(StaffDirectory.class));
        Handovers items = context.getBean(Handovers.class);
        Timeline timeline = context.getBean(Timeline.class);
        transaction = context.getBean(TransactionTemplate.class);
        writing = new WorklogWriting(context.getBean(LogEntries.class), items, shifts, timeline, transaction);
        acts = new HandoverActs(items, policy, shifts, sites, timeline, transaction);
        handovers = new HandoverReading(items, acts, policy, shifts, sites);
        closing = new Closing(context.getBean(ClosingChecks.class), shifts);
        reading = new WorklogReading(context.getBean(LogLines.class), handovers, closing, shifts);
        queues = new WorklogQueues(handovers, closing, policy, shifts);
    }

    Actor desk() { return actor(Role.RECEPTIONIST, "FRONT_DESK"); }

    Actor actor(Role role, @Nullable String department) {
        People.Person person = context.getBean(People.class).person(role, department, site.id());
        return new Actor(person.id(), person.username(), person.name(), department, Set.of(site.id()),
                List.of(new Grant(role, department, null)));
    }

    void write(Actor by, EntryType type, String text, @Nullable LocalDateTime happenedAt) {
        in(() -> writing.write(site, new WriteEntry(type, happenedAt, text, null, null, null, UUID.randomUUID()), by));
    }

    Handover handOver(Actor by, Taker taker, String text) {
        in(() -> writing.write(site, new WriteEntry(EntryType.HANDOVER, null, text, null, taker, null,
                UUID.randomUUID()), by));
        return item(text);
    }

    Handover item(String text) {
        Handovers items = context.getBean(Handovers.class);
        return in(() -> items.open(site.id(), Limit.of(50))).stream().filter(one -> one.text().equals(text))
                .findFirst().orElseThrow();
    }

    void accept(Handover item, Actor by) {
        Step step = new Step(String.valueOf(item.id()), item(item.text()).version(), UUID.randomUUID());
        in(() -> {
            acts.accept(step, by);
            return true;
        });
    }

    void finish(Handover item, String outcome, Actor by) {
        Step step = new Step(String.valueOf(item.id()), item(item.text()).version(), UUID.randomUUID());
        in(() -> {
            acts.finish(step, outcome, by);
            return true;
        });
    }

    /** The texts of what this person has to take over. */
    List<String> waitingFor(Actor actor) {
        return lane("worklog.queue.toAccept", actor);
    }

    List<String> lane(String title, Actor actor) {
        return in(() -> queues.of(actor, site)).stream().filter(queue -> queue.title().equals(title))
                .flatMap(queue -> queue.first().stream()).map(WorkQueue.Item::what).toList();
    }

    void pass(int hours, int minutes) { clock.pass(Duration.ofHours(hours).plusMinutes(minutes)); }

    /** As a request of somebody of this site: in its scope, and in one transaction. */
    <T> T in(Supplier<T> work) {
        return SiteScope.within(List.of(site.id()), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
