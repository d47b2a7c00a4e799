package org.qiantai.outage.service;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.repository.OutageRow;
import org.qiantai.outage.repository.OutageQuery;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.OneOf;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of known outages, the latest begun first unless asked otherwise. */
@Service
@Transactional(readOnly = true)
public class OutageList {
    private final OutageQuery rows;
    private final Clock clock;

    OutageList(OutageQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of a site's outages. */
    public Window<OutageRow> page(SiteRef site, OutageFilter filter, Order order, @Nullable String after) {
        SqlFilter found = found(site, filter).after(Key.parse(after), "i.from_at", "i.id", order);
        return Window.of(rows.find(found.sql(), found.parameters(), order, Window.SIZE + 1), Window.SIZE,
                row -> new Key(row.notice().fromAt(), row.id()).encoded());
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<OutageRow> all(SiteRef site, OutageFilter filter, Order order) {
        SqlFilter found = found(site, filter);
        return rows.stream(found.sql(), found.parameters(), order);
    }

    /** Those that should be over by now. */
    List<OutageRow> overrun(SiteRef site, int most) {
        SqlFilter found = overrun(new SqlFilter().and("i.site_id = :site", "site", site.id()));
        return rows.find(found.sql(), found.parameters(), Order.NEWEST_FIRST, most);
    }

    private SqlFilter overrun(SqlFilter found) {
        return found.and("i.status = 'PUBLISHED'").and("i.until_at < :now", "now", clock.instant());
    }

    private SqlFilter found(SiteRef site, OutageFilter filter) {
        SqlFilter found = new SqlFilter().and("i.site_id = :site", "site", site.id())
                .and("i.kind = :kind", "kind", filter.kind())
                .and("""
                        (i.building_ids = '{}' AND EXISTS (SELECT 1 FROM building b
                            WHERE b.site_id = i.site_id AND b.code = :building)
                        OR i.building_ids && ARRAY(SELECT b.id FROM building b
                            WHERE b.site_id = i.site_id AND b.code = :building))""", "building", filter.building())
                .containing("(i.number ILIKE :like OR i.announcement_zh ILIKE :like OR i.announcement_en ILIKE :like)",
                        "like",
                        filter.text())
                .days("i.from_at", filter.from(), filter.to(), site.zone());
        if (filter.status() != null) found.and(OneOf.sql("i.status", List.of(filter.status())));
        if (Boolean.TRUE.equals(filter.overrun())) overrun(found);
        if (Boolean.TRUE.equals(filter.untold()))
            found.and("EXISTS (SELECT 1 FROM outage_call c WHERE c.outage_id = i.id AND c.told_at IS NULL)");
        return found;
    }
}
