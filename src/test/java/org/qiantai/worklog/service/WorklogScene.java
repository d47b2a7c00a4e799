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
import org.qiantai.platform.form.Submission;
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
import org.qiantai.transition.Transitions;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.domain.AcceptedBy;
import org.qiantai.worklog.repository.ClosingTickRepository;
import org.qiantai.worklog.repository.ShiftHandoverRepository;
import org.qiantai.worklog.repository.LogEntryRepository;
import org.qiantai.worklog.repository.LogLineQuery;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** A site with its desk and a clock of its own, which begins on Wednesday, 25 November 2026, at 16:40. */
final class WorklogScene {
    final ApplicationContext context;
    final TransactionTemplate transaction;
    final MovedClock clock;
    final SiteRef site;
    final WorklogService writing;
    final ShiftHandoverService acts;
    final ShiftHandoverQueryService handovers;
    final WorklogQueryService reading;
    final Closing closing;
    final WorklogQueues queues;

    WorklogScene(ApplicationContext context) {
        this.context = context;
        SiteDirectory sites = context.getBean(SiteDirectory.class);
        site = sites.byId(context.getBean(People.class).site());
        clock = new MovedClock(Instant.parse("2026-11-25T08:40:00Z"));
        Shifts shifts = new Shifts(context.getBean(WorkCalendars.class), clock);
        WorklogPolicy policy = new WorklogPolicy(context.getBean(StaffDirectory.class));
        ShiftHandoverRepository items = context.getBean(ShiftHandoverRepository.class);
        Timeline timeline = context.getBean(Timeline.class);
        transaction = context.getBean(TransactionTemplate.class);
        writing = new WorklogService(context.getBean(LogEntryRepository.class), items, shifts, timeline, transaction);
        acts = new ShiftHandoverService(items, policy, shifts, sites,
                context.getBean(Transitions.class));
        handovers = new ShiftHandoverQueryService(items, acts, policy, shifts, sites);
        closing = new Closing(context.getBean(ClosingTickRepository.class), shifts);
        reading = new WorklogQueryService(context.getBean(LogLineQuery.class), handovers, closing, shifts);
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

    ShiftHandover handOver(Actor by, AcceptedBy taker, String text) {
        in(() -> writing.write(site, new WriteEntry(EntryType.HANDOVER, null, text, null, taker, null,
                UUID.randomUUID()), by));
        return item(text);
    }

    ShiftHandover item(String text) {
        ShiftHandoverRepository items = context.getBean(ShiftHandoverRepository.class);
        return in(() -> items.open(site.id(), Limit.of(50))).stream().filter(one -> one.text().equals(text))
                .findFirst().orElseThrow();
    }

    void accept(ShiftHandover item, Actor by) {
        Submission submission = new Submission(String.valueOf(item.id()), item(item.text()).version(),
                UUID.randomUUID());
        in(() -> {
            acts.accept(submission, by);
            return true;
        });
    }

    void finish(ShiftHandover item, String outcome, Actor by) {
        Submission submission = new Submission(String.valueOf(item.id()), item(item.text()).version(),
                UUID.randomUUID());
        in(() -> {
            acts.finish(submission, outcome, by);
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
