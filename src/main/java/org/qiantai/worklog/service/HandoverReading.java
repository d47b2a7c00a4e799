package org.qiantai.worklog.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Offer;
import org.qiantai.worklog.domain.Handover;
import org.qiantai.worklog.domain.HandoverStatus;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.domain.ShiftHours;
import org.qiantai.worklog.domain.Taker;
import org.qiantai.worklog.repository.Handovers;
import org.qiantai.worklog.repository.LogLine;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is handed over, with what its reader may do about it. */
@Service
@Transactional(readOnly = true)
public class HandoverReading {
    private static final Limit MOST = Limit.of(WorkQueue.COUNTED_TO + 1);
    /** What has long been done is looked for among what was written in this time before the day. */
    private static final Duration REACH = Duration.ofDays(30);

    private final Handovers handovers;
    private final HandoverActs acts;
    private final WorklogPolicy policy;
    private final Shifts shifts;
    private final SiteDirectory sites;

    HandoverReading(Handovers handovers, HandoverActs acts, WorklogPolicy policy, Shifts shifts,
            SiteDirectory sites) {
        this.handovers = handovers;
        this.acts = acts;
        this.policy = policy;
        this.shifts = shifts;
        this.sites = sites;
    }

    /** A step's page: the item, and whose it is. */
    public record StepPage(HandoverView item, SiteRef site) {}

    /** What was open at some time of that day. */
    List<HandoverView> on(SiteRef site, LocalDate day, Actor actor) {
        ShiftHours hours = shifts.of(site);
        Instant from = hours.opens(day);
        Instant until = hours.opens(day.plusDays(1));
        Stream<Handover> open = handovers.open(site.id(), MOST).stream()
                .filter(item -> item.writtenAt().isBefore(until));
        Stream<Handover> done = handovers.doneSince(site.id(), from.minus(REACH), from, until, MOST).stream();
        Shift now = shifts.now(site);
        Map<Taker, Grant> takers = policy.takers(site.id(), actor);
        return Stream.concat(open, done).map(item -> view(item, hours, now, actor, takers)).toList();
    }

    /** What the actor has to take over now, the oldest first. */
    List<Handover> waitingFor(SiteRef site, Actor actor) {
        Map<Taker, Grant> takers = policy.takers(site.id(), actor);
        if (takers.isEmpty()) return List.of();
        ShiftHours hours = shifts.of(site);
        Shift now = shifts.now(site);
        return handovers.open(site.id(), MOST).stream().filter(item -> waits(item, hours, now))
                .filter(item -> WorklogPolicy.permission(HandoverAction.ACCEPT, item, now, actor, takers).allowed())
                .toList();
    }

    /**
     * The item beside the form that says what came of it.
     *
     * @throws org.qiantai.platform.error.WrongStateException when that is said already
     */
    public StepPage finishing(String id, Actor actor) {
        Handover item = acts.find(id);
        SiteRef site = sites.byId(item.siteId());
        Shift now = shifts.now(site);
        Map<Taker, Grant> takers = policy.takers(site.id(), actor);
        WorklogPolicy.permission(HandoverAction.FINISH, item, now, actor, takers).orForbid();
        item.requireOpen();
        return new StepPage(view(item, shifts.of(site), now, actor, takers), site);
    }

    /** Where one goes on after a step. */
    public SiteRef siteOf(String id) {
        return sites.byId(acts.find(id).siteId());
    }

    private static boolean waits(Handover item, ShiftHours hours, Shift now) {
        // What was left for the next shift does not wait for the one that left it; security may take it at once.
        if (item.taker() == Taker.NEXT_SHIFT && !item.written().isBefore(now)) return false;
        return item.awaits(HandoverActs.taking(item, hours, now));
    }

    private static HandoverView view(Handover item, ShiftHours hours, Shift now, Actor actor,
            Map<Taker, Grant> takers) {
        boolean open = item.status() != HandoverStatus.DONE;
        boolean toTake = open && item.awaits(HandoverActs.taking(item, hours, now));
        String about = item.about().orElse(null);
        return new HandoverView(item.id(), item.version(), item.taker(), item.text(), about,
                about == null ? null : LogLine.hrefOf(about), item.writerName(), item.writtenAt(), item.status(),
                item.acceptedName(), item.acceptedAt(), item.result(), item.doneAt(), item.movedBy(), toTake,
                toTake ? offer(HandoverAction.ACCEPT, item, now, actor, takers) : null,
                open ? offer(HandoverAction.FINISH, item, now, actor, takers) : null);
    }

    private static Offer offer(HandoverAction action, Handover item, Shift now, Actor actor,
            Map<Taker, Grant> takers) {
        return new Offer(action.path(), "worklog.action." + action,
                "/worklog/handovers/" + item.id() + "/" + action.path(), action == HandoverAction.FINISH,
                WorklogPolicy.permission(action, item, now, actor, takers).refusal());
    }
}
