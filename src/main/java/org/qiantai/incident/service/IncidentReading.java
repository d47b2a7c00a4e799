package org.qiantai.incident.service;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.BuildingRef;
import org.qiantai.estate.Buildings;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.incident.domain.Incident;
import org.qiantai.incident.domain.Notice;
import org.qiantai.incident.repository.IncidentCalls;
import org.qiantai.incident.repository.IncidentRow;
import org.qiantai.incident.repository.IncidentRows;
import org.qiantai.incident.repository.Incidents;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.OneOf;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads known outages for their pages. */
@Service
@Transactional(readOnly = true)
public class IncidentReading {
    private final Incidents incidents;
    private final IncidentRows rows;
    private final IncidentCalls calls;
    private final IncidentPolicy policy;
    private final Buildings buildings;
    private final SiteDirectory sites;
    private final Timeline timeline;
    private final Clock clock;

    IncidentReading(Incidents incidents, IncidentRows rows, IncidentCalls calls, IncidentPolicy policy,
            Buildings buildings, SiteDirectory sites, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.rows = rows;
        this.calls = calls;
        this.policy = policy;
        this.buildings = buildings;
        this.sites = sites;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** One page of a site's outages, the latest begun first. */
    public Window<IncidentRow> page(SiteRef site, IncidentFilter filter, @Nullable String after) {
        SqlFilter found = found(site, filter).after(Key.parse(after), "i.from_at", "i.id", Order.NEWEST_FIRST);
        return Window.of(rows.find(found.sql(), found.parameters(), Window.SIZE + 1), Window.SIZE,
                row -> new Key(row.notice().fromAt(), row.id()).encoded());
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<IncidentRow> all(SiteRef site, IncidentFilter filter) {
        SqlFilter found = found(site, filter);
        return rows.stream(found.sql(), found.parameters());
    }

    private static SqlFilter found(SiteRef site, IncidentFilter filter) {
        SqlFilter found = new SqlFilter().and("i.site_id = :site", "site", site.id())
                .and("i.kind = :kind", "kind", filter.kind())
                .days("i.from_at", filter.from(), filter.to(), site.zone());
        return filter.status() == null ? found : found.and(OneOf.sql("i.status", List.of(filter.status())));
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
