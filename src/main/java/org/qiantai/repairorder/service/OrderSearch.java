package org.qiantai.repairorder.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.number.NumberText;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.search.SearchHit;
import org.qiantai.platform.search.SearchSource;
import org.qiantai.platform.search.Wanted;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.OrderQuery;
import org.qiantai.servicerequest.RequestTextSearch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders by number, then those of the room, of the requests that were found, and by words of what was done. A technician
 * finds among his own alone.
 */
@Service
@Order(30)
@Transactional(readOnly = true)
class OrderSearch implements SearchSource {
    /** A technician's latest orders are read through; nobody looks for older ones on the way to a job. */
    private static final String OWN = """
            o.id IN (SELECT a.order_id FROM order_assignee a WHERE a.user_id = :reader AND a.released_at IS NULL
                ORDER BY a.order_id DESC LIMIT 1000)
            AND (o.number = ANY (:numbers::varchar[]) OR u.code = :unit
                OR has_words(concat_ws(' ', o.description, o.place, o.content), :text))""";
    private static final String DONE = """
            o.id IN (SELECT find_words(:site, 'RO', :text, 100)) AND has_words(o.content, :text)""";

    private final OrderQuery rows;
    private final Households households;
    private final RequestTextSearch requests;
    private final Clock clock;

    OrderSearch(OrderQuery rows, Households households, RequestTextSearch requests, Clock clock) {
        this.rows = rows;
        this.households = households;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String list() { return "/orders"; }

    @Override
    public List<SearchHit> find(Wanted wanted, Actor reader, SiteRef site, int limit) {
        String[] numbers = numbers(wanted, site);
        Optional<UnitRef> unit = households.unit(site, wanted.text());
        Map<Long, OrderRow> found = new LinkedHashMap<>();
        if (!reader.readsWholeSite()) {
            add(found, OWN, Map.of("reader", reader.id(), "numbers", numbers, "unit",
                    unit.map(UnitRef::code).orElse(""), "text", wanted.text()), limit);
        } else {
            if (numbers.length > 0)
                add(found, "o.number = ANY (:numbers::varchar[])", Map.of("numbers", numbers), limit);
            if (unit.isPresent()) add(found, "o.unit_id = :unit", Map.of("unit", unit.get().id()), limit);
            if (found.size() < limit && wanted.hasWords()) told(found, wanted, reader, site, limit);
        }
        return found.values().stream().limit(limit).map(OrderSearch::hit).toList();
    }

    private void told(Map<Long, OrderRow> found, Wanted wanted, Actor reader, SiteRef site, int limit) {
        Long[] told = requests.ids(wanted, reader, site).toArray(Long[]::new);
        if (told.length > 0) add(found, "o.request_id = ANY (:requests)", Map.of("requests", told), limit);
        add(found, DONE, Map.of("site", site.id(), "text", wanted.text()), limit);
    }

    private String[] numbers(Wanted wanted, SiteRef site) {
        NumberText number = NumberText.parse(wanted.text());
        return number == null
                ? new String[0]
                : number.candidates(RecordKind.RO, site,
                        LocalDate.now(clock.withZone(site.zone()))).toArray(String[]::new);
    }

    private void add(Map<Long, OrderRow> found, String where, Map<String, Object> parameters, int limit) {
        rows.find(where, parameters, limit).forEach(row -> found.putIfAbsent(row.id(), row));
    }

    private static SearchHit hit(OrderRow row) {
        return new SearchHit(row.number(), "/orders/" + row.number(), row.where(), row.description(),
                new SearchHit.State("order", row.status().name()), null, row.dispatchedAt());
    }
}
