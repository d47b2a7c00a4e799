package org.qiantai.servicerequest.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiantai.estate.Households;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.number.NumberText;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.search.SearchHit;
import org.qiantai.platform.search.SearchSource;
import org.qiantai.platform.search.Wanted;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestTextSearch;
import org.qiantai.servicerequest.repository.RequestRow;
import org.qiantai.servicerequest.repository.RequestQuery;
import org.qiantai.servicerequest.repository.RequestWordQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests by number, then those of the room, then by what was told. */
@Service
@Order(20)
@Transactional(readOnly = true)
class RequestSearch implements SearchSource, RequestTextSearch {
    private static final int TOLD = 100;

    private final RequestQuery rows;
    private final RequestWordQuery words;
    private final Households households;
    private final Clock clock;

    RequestSearch(RequestQuery rows, RequestWordQuery words, Households households, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.households = households;
        this.clock = clock;
    }

    @Override
    public String list() { return "/requests"; }

    @Override
    public List<SearchHit> find(Wanted wanted, Actor reader, SiteRef site, int limit) {
        Map<Long, RequestRow> found = new LinkedHashMap<>();
        NumberText number = NumberText.parse(wanted.text());
        if (number != null)
            add(found, "r.number = ANY (:numbers::varchar[])", "numbers", number.candidates(RecordKind.SR, site,
                    LocalDate.now(clock.withZone(site.zone()))).toArray(String[]::new), limit);
        Optional<UnitRef> unit = households.unit(site, wanted.text());
        if (unit.isPresent()) add(found, "r.unit_id = :unit", "unit", unit.get().id(), limit);
        List<Long> told = found.size() < limit ? ids(wanted, reader, site) : List.of();
        if (!told.isEmpty()) add(found, "r.id = ANY (:ids)", "ids", told.toArray(Long[]::new), limit);
        return found.values().stream().limit(limit).map(RequestSearch::hit).toList();
    }

    @Override
    public List<Long> ids(Wanted wanted, Actor reader, SiteRef site) {
        String phone = PhoneVisibility.inFull(reader) ? wanted.phone() : "";
        return wanted.hasWords() ? words.find(site.id(), wanted.text(), phone, TOLD) : List.of();
    }

    private void add(Map<Long, RequestRow> found, String where, String name, Object value, int limit) {
        rows.find(where, Map.of(name, value), limit).forEach(row -> found.putIfAbsent(row.id(), row));
    }

    private static SearchHit hit(RequestRow row) {
        return new SearchHit(row.number(), "/requests/" + row.number(), row.where(), row.description(),
                new SearchHit.State("request", row.status().name()), null, row.receivedAt());
    }
}
