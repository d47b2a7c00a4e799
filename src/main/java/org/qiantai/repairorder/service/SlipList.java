package org.qiantai.repairorder.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.SlipRow;
import org.qiantai.repairorder.repository.SlipQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The copies of slips that are not back (R-08-25). */
@Service
@Transactional(readOnly = true)
public class SlipList {
    private final SlipQuery rows;
    private final Clock clock;

    SlipList(SlipQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Window<SlipRow> page(SiteRef site, SlipFilter filter, Order order, @Nullable String after) {
        List<SlipRow> page = rows.find(
                conditions(site, filter).after(Key.parse(after), "c.handed_at", "c.id", order), order,
                Window.SIZE + 1);
        return Window.of(page, Window.SIZE, row -> new Key(row.handedAt(), row.id()).encoded());
    }

    /** All that the filter finds, for an export inside a transaction; to be closed. */
    public Stream<SlipRow> all(SiteRef site, SlipFilter filter, Order order) {
        return rows.stream(conditions(site, filter), order);
    }

    private SqlFilter conditions(SiteRef site, SlipFilter filter) {
        SqlFilter all = new SqlFilter().and("c.site_id = :site", "site", site.id())
                .and("o.department_code = :department", "department", filter.department());
        return switch (filter.late()) {
            case null -> all;
            case EVENING -> all.and("o.slip_due_at < :now", "now", clock.instant());
            case MONTH_END -> all.and("c.handed_at < :month", "month", LocalDate.now(clock.withZone(site.zone()))
                    .withDayOfMonth(1).atStartOfDay(site.zone()).toInstant());
        };
    }
}
