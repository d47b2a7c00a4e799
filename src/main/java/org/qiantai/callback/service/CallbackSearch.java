package org.qiantai.callback.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiantai.callback.repository.CallbackRow;
import org.qiantai.callback.repository.CallbackQuery;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.number.NumberText;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.search.SearchHit;
import org.qiantai.platform.search.SearchSource;
import org.qiantai.platform.search.Wanted;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestTextSearch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Callbacks by number, then those of the room, of the requests that were found, and by words of an opinion. */
@Service
@Order(40)
@Transactional(readOnly = true)
class CallbackSearch implements SearchSource {
    private static final String SAID = """
            c.id IN (SELECT find_words(:site, 'CB', :text, 100)) AND has_words(c.opinion, :text)""";

    private final CallbackQuery rows;
    private final Households households;
    private final RequestTextSearch requests;
    private final Clock clock;

    CallbackSearch(CallbackQuery rows, Households households, RequestTextSearch requests, Clock clock) {
        this.rows = rows;
        this.households = households;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String list() { return "/callbacks"; }

    /** Nothing for technicians: theirs are few, and stand in their list. */
    @Override
    public List<SearchHit> find(Wanted wanted, Actor reader, SiteRef site, int limit) {
        Map<Long, CallbackRow> found = new LinkedHashMap<>();
        if (!reader.readsWholeSite()) return List.of();
        NumberText number = NumberText.parse(wanted.text());
        if (number != null)
            add(found, "c.number = ANY (:numbers::varchar[])", Map.of("numbers",
                    number.candidates(RecordKind.CB, site, LocalDate.now(clock.withZone(site.zone())))
                            .toArray(String[]::new)),
                    limit);
        Optional<UnitRef> unit = households.unit(site, wanted.text());
        if (unit.isPresent()) add(found, "r.unit_id = :unit", Map.of("unit", unit.get().id()), limit);
        if (found.size() < limit && wanted.hasWords()) {
            Long[] told = requests.ids(wanted, reader, site).toArray(Long[]::new);
            if (told.length > 0) add(found, "c.request_id = ANY (:requests)", Map.of("requests", told), limit);
            add(found, SAID, Map.of("site", site.id(), "text", wanted.text()), limit);
        }
        return found.values().stream().limit(limit).map(CallbackSearch::hit).toList();
    }

    private void add(Map<Long, CallbackRow> found, String where, Map<String, Object> parameters, int limit) {
        rows.find(where, parameters, false, limit).forEach(row -> found.putIfAbsent(row.id(), row));
    }

    private static SearchHit hit(CallbackRow row) {
        return new SearchHit(row.number(), "/callbacks/" + row.number(), row.where(),
                row.name() + " · " + row.description(), new SearchHit.State("callback", row.status().name()), null,
                row.dueAt());
    }
}
