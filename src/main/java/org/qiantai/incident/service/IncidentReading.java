package org.qiantai.incident.service;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qiantai.estate.BuildingRef;
import org.qiantai.estate.Buildings;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.incident.domain.Incident;
import org.qiantai.incident.domain.Notice;
import org.qiantai.incident.repository.IncidentCalls;
import org.qiantai.incident.repository.Incidents;
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
public class IncidentReading {
    private final Incidents incidents;
    private final IncidentCalls calls;
    private final IncidentPolicy policy;
    private final Buildings buildings;
    private final SiteDirectory sites;
    private final Timeline timeline;
    private final Clock clock;

    IncidentReading(Incidents incidents, IncidentCalls calls, IncidentPolicy policy,
            Buildings buildings, SiteDirectory sites, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.calls = calls;
        this.policy = policy;
        this.buildings = buildings;
        this.sites = sites;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none in the actor's sites */
    public IncidentPage show(String number, Actor actor) {
        Incident incident = incidents.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
        SiteRef site = sites.byId(incident.siteId());
        boolean publishes = policy.publishing(actor).allowed();
        boolean running = incident.endedAt().isEmpty();
        boolean dial = PhoneVisibility.inFull(actor);
        return new IncidentPage(number, incident.status(), incident.version(), site, incident.notice(),
                names(site, incident.notice()), running && incident.notice().untilAt().isBefore(clock.instant()),
                incident.endedAt().orElse(null),
                calls.of(incident.id()).stream().map(call -> line(call, dial, actor)).toList(),
                timeline.of(List.of(IncidentPublishing.subject(incident))), publishes,
                running && policy.logging(actor).allowed());
    }

    private List<String> names(SiteRef site, Notice notice) {
        if (notice.isWholeSite()) return List.of();
        return buildings.of(site).stream().filter(one -> notice.buildingIds().contains(one.id()))
                .map(BuildingRef::name).toList();
    }

    private static IncidentPage.CallerLine line(IncidentCalls.Call call, boolean dial, Actor actor) {
        String phone = call.phone() == null ? null : PhoneVisibility.shown(call.phone(), actor);
        return new IncidentPage.CallerLine(call.id(), call.requestNumber(), call.where(), call.name(), phone,
                dial && phone != null, call.calledAt(), call.toldAt(), call.toldBy(), UUID.randomUUID());
    }
}
