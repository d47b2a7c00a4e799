package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Deadlines;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.domain.EscalationPlan.Planned;
import org.qiantai.deadline.domain.EscalationPlan;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.repository.StandardRepository;
import org.qiantai.platform.site.SiteDirectory;
import org.springframework.stereotype.Component;

/** How long clocks run by their standards, and when they come to which step. */
@Component
class TimerSchedule {
    /** An agreed date is agreed by the next working day. */
    private static final Limit TO_AGREE = new Limit(1, SpanUnit.DAY, CountingClock.WORKDAYS);

    private final StandardCatalogue standards;
    private final StandardRepository stored;
    private final RuleCatalogue rules;
    private final WorkCalendars calendars;
    private final SiteDirectory sites;

    TimerSchedule(StandardCatalogue standards, StandardRepository stored, RuleCatalogue rules, WorkCalendars calendars,
            SiteDirectory sites) {
        this.standards = standards;
        this.stored = stored;
        this.rules = rules;
        this.calendars = calendars;
        this.sites = sites;
    }

    /** The version that judges such a clock: the kind's own standard's, or the record's. */
    StandardVersion standard(TimerKind kind, long recordsVersion, Instant at) {
        return kind.standard().map(code -> standards.inForce(code, at))
                .orElseGet(() -> version(recordsVersion));
    }

    /** Whether the standard leaves the date to be agreed. */
    boolean isToBeAgreed(long recordsVersion) {
        Limit finish = version(recordsVersion).terms().limits().finish();
        return finish != null && finish.clock() == CountingClock.AGREED;
    }

    /** When a clock of the standard's length ends. */
    Instant due(TimerKind kind, StandardVersion standard, Instant from, long siteId) {
        return Deadlines.due(limit(kind, standard), from, calendar(siteId)).at();
    }

    /** When such a clock ends by the calendar as it is now and the version that judges it. */
    Instant recounted(TimerRow clock) {
        return due(clock.kind(), version(clock.record().standardVersionId()), clock.startedAt(),
                clock.record().siteId());
    }

    /** What is to happen when, by the rules as they are now. */
    EscalationPlan plan(TimerRow clock) {
        StandardVersion standard = version(clock.record().standardVersionId());
        return EscalationPlan.of(clock, rules.of(standard.code()), limit(clock.kind(), standard).clock(),
                calendar(clock.record().siteId()));
    }

    /** Whom it concerns that a record is judged by that standard from now on. */
    Optional<Planned> atOnce(TimerRow clock, Instant now) {
        return rules.of(version(clock.record().standardVersionId()).code()).stream()
                .filter(rule -> rule.step() == EscalationStep.AT_ONCE && !rule.told().isEmpty()).findFirst()
                .map(rule -> new Planned(rule.step(), now, rule.told()));
    }

    /** What the clock counts by; ELAPSED stands in where the record alone knows the end. */
    private static Limit limit(TimerKind kind, StandardVersion standard) {
        Limits limits = standard.terms().limits();
        return switch (kind) {
            case AGREEMENT -> TO_AGREE;
            case PAPERWORK, REPLY -> elapsed();
            case FINISH, CALLBACK -> first(limits.finish(), limits.respond());
            case RESPOND, CHASE, APPOINTMENT, DECISION, APPROVAL, CHECK -> first(limits.respond(), limits.finish());
        };
    }

    private static Limit first(@Nullable Limit one, @Nullable Limit other) {
        return Objects.requireNonNullElseGet(one, () -> Objects.requireNonNullElseGet(other, TimerSchedule::elapsed));
    }

    /** Another node may have made it a moment ago, so that what is kept in memory lacks it. */
    private StandardVersion version(long id) {
        return standards.byId(id).or(() -> stored.versions().stream().filter(version -> version.id() == id).findFirst())
                .orElseThrow();
    }

    private static Limit elapsed() { return new Limit(1, SpanUnit.DAY, CountingClock.ELAPSED); }

    private WorkCalendar calendar(long siteId) { return calendars.of(sites.byId(siteId)); }
}
