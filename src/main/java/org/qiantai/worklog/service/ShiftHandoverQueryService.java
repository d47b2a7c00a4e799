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
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.domain.ShiftHandoverStatus;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.domain.ShiftHours;
import org.qiantai.worklog.domain.AcceptedBy;
import org.qiantai.worklog.repository.ShiftHandoverRepository;
import org.qiantai.worklog.repository.LogLine;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is handed over, with what its reader may do about it. */
@Service
@Transactional(readOnly = true)
public class ShiftHandoverQueryService {
    private static final Limit MOST = Limit.of(WorkQueue.COUNTED_TO + 1);
    /** What has long been done is looked for among what was written in this time before the day. */
    private static final Duration REACH = Duration.ofDays(30);

    private final ShiftHandoverRepository handovers;
    private final ShiftHandoverService acts;
    private final WorklogPolicy policy;
    private final Shifts shifts;
    private final SiteDirectory sites;

    ShiftHandoverQueryService(ShiftHandoverRepository handovers, ShiftHandoverService acts, WorklogPolicy policy,
            Shifts shifts,
            SiteDirectory sites) {
        this.handovers = handovers;
        this.acts = acts;
        this.policy = policy;
        this.shifts = shifts;
        this.sites = sites;
    }

    /** A step's page: the item, and whose it is. */
    public record StepPage(ShiftHandoverView item, SiteRef site) {}

    /** What was open at some time of that day. */
    List<ShiftHandoverView> on(SiteRef site, LocalDate day, Actor actor) {
        ShiftHours hours = shifts.of(site);
        Instant from = hours.opens(day);
        Instant until = hours.opens(day.plusDays(1));
        Stream<ShiftHandover> open = handovers.open(site.id(), MOST).stream()
                .filter(item -> item.writtenAt().isBefore(until));
        Stream<ShiftHandover> done = handovers.doneSince(site.id(), from.minus(REACH), from, until, MOST).stream();
        Shift now = shifts.now(site);
        Map<AcceptedBy, Grant> takers = policy.takers(site.id(), actor);
        return Stream.concat(open, done).map(item -> view(item, hours, now, actor, takers)).toList();
    }

    /** What the actor has to take over now, the oldest first. */
    List<ShiftHandover> waitingFor(SiteRef site, Actor actor) {
        Map<AcceptedBy, Grant> takers = policy.takers(site.id(), actor);
        if (takers.isEmpty()) return List.of();
        ShiftHours hours = shifts.of(site);
        Shift now = shifts.now(site);
        return handovers.open(site.id(), MOST).stream().filter(item -> waits(item, hours, now))
                .filter(item -> WorklogPolicy.permission(ShiftHandoverAction.ACCEPT, item, now, actor, takers)
                        .allowed())
                .toList();
    }

    /**
     * The item beside the form that says what came of it.
     *
     * @throws org.qiantai.platform.error.WrongStateException when that is said already
     */
    public StepPage finishing(String id, Actor actor) {
        ShiftHandover item = acts.find(id);
        SiteRef site = sites.byId(item.siteId());
        Shift now = shifts.now(site);
        Map<AcceptedBy, Grant> takers = policy.takers(site.id(), actor);
        WorklogPolicy.permission(ShiftHandoverAction.FINISH, item, now, actor, takers).orForbid();
        item.requireOpen();
        return new StepPage(view(item, shifts.of(site), now, actor, takers), site);
    }

    /** Where one goes on after a step. */
    public SiteRef siteOf(String id) {
        return sites.byId(acts.find(id).siteId());
    }

    private static boolean waits(ShiftHandover item, ShiftHours hours, Shift now) {
        // What was left for the next shift does not wait for the one that left it; security may take it at once.
        if (item.taker() == AcceptedBy.NEXT_SHIFT && !item.written().isBefore(now)) return false;
        return item.awaits(ShiftHandoverService.taking(item, hours, now));
    }

    private static ShiftHandoverView view(ShiftHandover item, ShiftHours hours, Shift now, Actor actor,
            Map<AcceptedBy, Grant> takers) {
        boolean open = item.status() != ShiftHandoverStatus.DONE;
        boolean toTake = open && item.awaits(ShiftHandoverService.taking(item, hours, now));
        String about = item.about().orElse(null);
        return new ShiftHandoverView(item.id(), item.version(), item.taker(), item.text(), about,
                about == null ? null : LogLine.hrefOf(about), item.writerName(), item.writtenAt(), item.status(),
                item.acceptedName(), item.acceptedAt(), item.result(), item.doneAt(), item.statusChangedBy(), toTake,
                toTake ? offer(ShiftHandoverAction.ACCEPT, item, now, actor, takers) : null,
                open ? offer(ShiftHandoverAction.FINISH, item, now, actor, takers) : null);
    }

    private static Offer offer(ShiftHandoverAction action, ShiftHandover item, Shift now, Actor actor,
            Map<AcceptedBy, Grant> takers) {
        return new Offer(action.path(), "worklog.action." + action,
                "/worklog/handovers/" + item.id() + "/" + action.path(), action == ShiftHandoverAction.FINISH,
                WorklogPolicy.permission(action, item, now, actor, takers).refusal());
    }
}
