package org.qiantai.outage.service;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qiantai.estate.BuildingRef;
import org.qiantai.estate.Buildings;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.outage.domain.Outage;
import org.qiantai.outage.domain.Notice;
import org.qiantai.outage.repository.OutageCallRepository;
import org.qiantai.outage.repository.OutageRepository;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a known outage for its page. */
@Service
@Transactional(readOnly = true)
public class OutagePageService {
    private final OutageRepository outages;
    private final OutageCallRepository calls;
    private final OutagePolicy policy;
    private final Buildings buildings;
    private final SiteDirectory sites;
    private final Timeline timeline;
    private final Clock clock;

    OutagePageService(OutageRepository outages, OutageCallRepository calls, OutagePolicy policy,
            Buildings buildings, SiteDirectory sites, Timeline timeline, Clock clock) {
        this.outages = outages;
        this.calls = calls;
        this.policy = policy;
        this.buildings = buildings;
        this.sites = sites;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none in the actor's sites */
    public OutagePage show(String number, Actor actor) {
        Outage outage = outages.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
        SiteRef site = sites.byId(outage.siteId());
        boolean publishes = policy.publishing(actor).allowed();
        boolean running = outage.endedAt().isEmpty();
        boolean dial = PhoneVisibility.inFull(actor);
        return new OutagePage(number, outage.status(), outage.version(), site, outage.notice(),
                names(site, outage.notice()), running && outage.notice().untilAt().isBefore(clock.instant()),
                outage.endedAt().orElse(null),
                calls.of(outage.id()).stream().map(call -> line(call, dial, actor)).toList(),
                timeline.of(List.of(OutagePublishing.subject(outage))), publishes,
                running && policy.logging(actor).allowed());
    }

    private List<String> names(SiteRef site, Notice notice) {
        if (notice.isWholeSite()) return List.of();
        return buildings.of(site).stream().filter(one -> notice.buildingIds().contains(one.id()))
                .map(BuildingRef::name).toList();
    }

    private static OutagePage.CallerLine line(OutageCallRepository.Call call, boolean dial, Actor actor) {
        String phone = call.phone() == null ? null : PhoneVisibility.shown(call.phone(), actor);
        return new OutagePage.CallerLine(call.id(), call.requestNumber(), call.where(), call.name(), phone,
                dial && phone != null, call.calledAt(), call.toldAt(), call.toldBy(), UUID.randomUUID());
    }
}
