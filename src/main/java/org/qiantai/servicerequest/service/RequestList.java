package org.qiantai.servicerequest.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.OneOf;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.repository.RequestRow;
import org.qiantai.servicerequest.repository.RequestQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of requests, newest first. */
@Service
@Transactional(readOnly = true)
public class RequestList {
    private static final int OPEN_HERE = 5;
    private static final int LAST = 3;
    /** How long the same matter in one building is thought to be one. */
    private static final Duration NEARBY = Duration.ofHours(24);

    private final RequestQuery rows;
    private final Clock clock;

    RequestList(RequestQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of a site's requests. */
    public Window<RequestRow> page(SiteRef site, RequestFilter filter, Order order, @Nullable String after) {
        SqlFilter found = found(site, filter).after(Key.parse(after), "r.received_at", "r.id", order);
        List<RequestRow> page = order == Order.NEWEST_FIRST
                ? rows.find(found.sql(), found.parameters(), Window.SIZE + 1)
                : rows.oldest(found.sql(), found.parameters(), Window.SIZE + 1);
        return Window.of(page, Window.SIZE, row -> new Key(row.receivedAt(), row.id()).encoded());
    }

    /** The same, the newest first. */
    public Window<RequestRow> page(SiteRef site, RequestFilter filter, @Nullable String after) {
        return page(site, filter, Order.NEWEST_FIRST, after);
    }

    /** The longest waiting, for people who work through them. */
    List<RequestRow> oldest(SiteRef site, RequestFilter filter, int limit) {
        SqlFilter found = found(site, filter);
        return rows.oldest(found.sql(), found.parameters(), limit);
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<RequestRow> all(SiteRef site, RequestFilter filter, Order order) {
        SqlFilter found = found(site, filter);
        return rows.stream(found.sql(), found.parameters(), order);
    }

    /** Those of a site that were chosen by their numbers, the newest first. */
    List<RequestRow> chosen(SiteRef site, Collection<String> numbers) {
        SqlFilter found = found(site, RequestFilter.none()).and("r.number IN (:numbers)", "numbers", numbers);
        return rows.find(found.sql(), found.parameters(), Bulk.MOST);
    }

    /** What is still open for a unit: is this call about something we know? */
    public List<RequestRow> openAt(long unitId) {
        return rows.find("r.unit_id = :unit AND " + OneOf.sql("r.status", of(RequestStatus.Group.OPEN)),
                Map.of("unit", unitId), OPEN_HERE);
    }

    /** The last contacts that are over, so that nobody has to tell their story again. */
    public List<RequestRow> lastAt(long unitId) {
        return rows.find("r.unit_id = :unit AND NOT " + OneOf.sql("r.status", of(RequestStatus.Group.OPEN)),
                Map.of("unit", unitId), LAST);
    }

    /** Open work of the same kind in the unit's building, received within a day, of other units and of the building. */
    public List<RequestRow> nearby(SiteRef site, long unitId, String categoryCode) {
        return rows.find(
                "r.site_id = :site AND r.category_code = :category AND r.received_at >= :since AND r.unit_id <> :unit"
                        + " AND u.building_id = (SELECT here.building_id FROM unit here WHERE here.id = :unit) AND "
                        + OneOf.sql("r.status", of(RequestStatus.Group.OPEN)),
                Map.of("site", site.id(), "unit", unitId, "category", categoryCode, "since",
                        Timestamp.from(clock.instant().minus(NEARBY))),
                OPEN_HERE);
    }

    int count(SiteRef site, RequestFilter filter, int upTo) {
        SqlFilter found = found(site, filter);
        return rows.count(found.sql(), found.parameters(), upTo);
    }

    private SqlFilter found(SiteRef site, RequestFilter filter) {
        SqlFilter found = new SqlFilter().and("r.site_id = :site", "site", site.id())
                .and("r.category_code = :category", "category", filter.category())
                .days("r.received_at", filter.from(), filter.to(), site.zone());
        if (filter.status() != null) found.and(OneOf.sql("r.status", List.of(filter.status())));
        else if (filter.group() != null) found.and(OneOf.sql("r.status", of(filter.group())));
        if (Boolean.TRUE.equals(filter.overdue()))
            found.and("r.finish_due < :now", "now", clock.instant())
                    .and(OneOf.sql("r.status", of(RequestStatus.Group.OPEN)));
        String text = filter.text();
        if (text != null && !text.isBlank()) text(found, text.strip());
        return found;
    }

    /** A number as people say it, a room, or words of what was said, of the place, of a caller's name. */
    private static void text(SqlFilter found, String text) {
        String number = text.toUpperCase(Locale.ROOT);
        if (number.matches("([A-Z]{2,4}-)?(SR-)?\\d{8}-\\d{3,}")) {
            found.and("r.number LIKE :number", "number", "%" + number);
            return;
        }
        found.containing("""
                (u.code ILIKE :like OR r.place ILIKE :like OR r.description ILIKE :like
                 OR EXISTS (SELECT 1 FROM request_caller c WHERE c.request_id = r.id AND c.name ILIKE :like))""",
                "like", text);
    }

    private static List<RequestStatus> of(RequestStatus.Group group) {
        return Stream.of(RequestStatus.values()).filter(status -> status.group() == group).toList();
    }
}
