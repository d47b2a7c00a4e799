package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Deadlines;
import org.qiantai.calendar.Due;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.Situation;
import org.qiantai.deadline.domain.StandardChoice;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;

/** Promises what the standard in force says, counted in the site's calendar. */
@Service
class StandardPromises implements Promises {
    /** Takes the place of the category's own standard (C-04). */
    private static final String EMERGENCY = "EMERGENCY";

    private final StandardCatalogue standards;
    private final WorkCalendars calendars;

    StandardPromises(StandardCatalogue standards, WorkCalendars calendars) {
        this.standards = standards;
        this.calendars = calendars;
    }

    @Override
    public Promise promise(SiteRef site, Category category, Circumstances known, boolean publicArea,
            Instant acceptedAt) {
        if (known.emergency()) return promise(site, EMERGENCY, acceptedAt);
        StandardVersion named = standards.inForce(category.standard(), acceptedAt);
        return promise(site, named, new Situation(named.terms().scope().appliesTo(), category.code(), named.code(),
                category.family(), known.severity(), publicArea, known.beforeMoveIn()), acceptedAt);
    }

    @Override
    public Promise promise(SiteRef site, String standardCode, Circumstances known, boolean publicArea, Instant from) {
        StandardVersion named = standards.inForce(standardCode, from);
        return promise(site, named, new Situation(named.terms().scope().appliesTo(), null, standardCode, null,
                known.severity(), publicArea, known.beforeMoveIn()), from);
    }

    private Promise promise(SiteRef site, StandardVersion named, Situation situation, Instant from) {
        StandardVersion best = StandardChoice.best(situation, standards.inForce(from)).stream().findFirst()
                .orElse(named);
        return promise(site, best, from);
    }

    @Override
    public boolean isForMoveIn(Category category) {
        return standards.history(category.standard()).stream().findFirst()
                .filter(newest -> Boolean.TRUE.equals(newest.terms().scope().beforeMoveIn())).isPresent();
    }

    @Override
    public Promise promise(SiteRef site, String standardCode, Instant from) {
        return promise(site, standards.inForce(standardCode, from), from);
    }

    @Override
    public DueTimes recounted(SiteRef site, DueTimes due) {
        Instant from = due.countedFrom();
        if (from == null) return due;
        return standards.byId(due.standardVersionId())
                .map(version -> due.recountedAs(promise(site, version, from))).orElse(due);
    }

    @Override
    public Promises heldStill(Collection<SiteRef> sites) {
        Map<Long, WorkCalendar> known = sites.stream().collect(Collectors.toMap(SiteRef::id, calendars::of));
        return new StandardPromises(standards.heldStill(), site -> Objects.requireNonNull(known.get(site.id())));
    }

    @Override
    public Optional<StandardName> standard(long standardVersionId) {
        return standards.byId(standardVersionId).map(version -> new StandardName(version.code(),
                version.terms().nameZh(), version.terms().nameEn(), version.terms().sourceRule()));
    }

    private Promise promise(SiteRef site, StandardVersion standard, Instant from) {
        Limits limits = standard.terms().limits();
        WorkCalendar calendar = calendars.of(site);
        Due respond = due(limits.respond(), from, calendar);
        Due target = due(limits.target(), from, calendar);
        Due finish = due(limits.finish(), from, calendar);
        return new Promise(standard.id(), standard.code(), standard.terms().sourceRule(), at(respond), at(target),
                at(finish), from, isProvisional(respond) || isProvisional(target) || isProvisional(finish));
    }

    /** None where a date must still be agreed. */
    static @Nullable Due due(@Nullable Limit limit, Instant from, WorkCalendar calendar) {
        return limit == null || limit.clock() == CountingClock.AGREED ? null : Deadlines.due(limit, from, calendar);
    }

    private static @Nullable Instant at(@Nullable Due due) { return due == null ? null : due.at(); }

    private static boolean isProvisional(@Nullable Due due) { return due != null && due.provisional(); }
}
