package org.qiantai.repairorder.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.OrderQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of orders, newest first; a technician's holds own orders only. */
@Service
@Transactional(readOnly = true)
public class OrderList {
    private final OrderQuery rows;
    private final Clock clock;

    OrderList(OrderQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of a site's orders. */
    public Window<OrderRow> page(SiteRef site, OrderFilter filter, Actor reader, Order order,
            @Nullable String after) {
        OrderConditions conditions = conditions(site, filter, reader);
        boolean newest = order == Order.NEWEST_FIRST;
        Key.parse(after)
                .ifPresent(key -> conditions
                        .and("(o.dispatched_at, o.id) " + (newest ? "<" : ">") + " (:afterTime, :afterId)",
                                "afterTime", Timestamp.from(key.at()))
                        .parameters().put("afterId", key.id()));
        List<OrderRow> page = newest
                ? rows.find(conditions.sql(), conditions.parameters(), Window.SIZE + 1)
                : rows.oldest(conditions.sql(), conditions.parameters(), Window.SIZE + 1);
        return Window.of(page, Window.SIZE, row -> new Key(row.dispatchedAt(), row.id()).encoded());
    }

    /** The same, the newest first. */
    public Window<OrderRow> page(SiteRef site, OrderFilter filter, Actor reader, @Nullable String after) {
        return page(site, filter, reader, Order.NEWEST_FIRST, after);
    }

    /** Those of a site that were chosen by their numbers, the newest first. */
    List<OrderRow> chosen(SiteRef site, Collection<String> numbers, Actor reader) {
        if (numbers.isEmpty()) return List.of();
        OrderConditions conditions = conditions(site, OrderFilter.none(), reader)
                .and("o.number IN (:numbers)", "numbers", numbers);
        return rows.find(conditions.sql(), conditions.parameters(), Bulk.MOST);
    }

    /** The longest waiting, for people who work through them. */
    List<OrderRow> oldest(SiteRef site, OrderFilter filter, Actor reader, int limit) {
        OrderConditions conditions = conditions(site, filter, reader);
        return rows.oldest(conditions.sql(), conditions.parameters(), limit);
    }

    /** The nearest to their limits or past them, of the whole site. */
    List<OrderRow> pressing(SiteRef site, OrderFilter filter, int limit) {
        OrderConditions conditions = OrderConditions.of(site, filter, null, clock.instant());
        return rows.pressing(conditions.sql(), conditions.parameters(), limit);
    }

    /** How many of the whole site. */
    int count(SiteRef site, OrderFilter filter, int upTo) {
        OrderConditions conditions = OrderConditions.of(site, filter, null, clock.instant());
        return rows.count(conditions.sql(), conditions.parameters(), upTo);
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<OrderRow> all(SiteRef site, OrderFilter filter, Actor reader, Order order) {
        OrderConditions conditions = conditions(site, filter, reader);
        return rows.stream(conditions.sql(), conditions.parameters(), order);
    }

    int count(SiteRef site, OrderFilter filter, Actor reader, int upTo) {
        OrderConditions conditions = conditions(site, filter, reader);
        return rows.count(conditions.sql(), conditions.parameters(), upTo);
    }

    private OrderConditions conditions(SiteRef site, OrderFilter filter, Actor reader) {
        return OrderConditions.of(site, filter, reader, clock.instant());
    }
}
