package org.qiantai.servicerequest.service;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.OneOf;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.repository.RegisterRow;
import org.qiantai.servicerequest.repository.RegisterQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries and calls for help as registers of their own, newest first unless asked otherwise. */
@Service
@Transactional(readOnly = true)
public class Register {
    private final RegisterQuery rows;
    private final Clock clock;

    Register(RegisterQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Window<RegisterRow> page(SiteRef site, RegisterKind kind, RegisterFilter filter, Order order,
            @Nullable String after) {
        SqlFilter found = found(site, filter).after(Key.parse(after), "r.received_at", "r.id", order);
        return Window.of(rows.find(kind.of(), found.sql(), found.parameters(), order, Window.SIZE + 1), Window.SIZE,
                row -> new Key(row.receivedAt(), row.id()).encoded());
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<RegisterRow> all(SiteRef site, RegisterKind kind, RegisterFilter filter, Order order) {
        SqlFilter found = found(site, filter);
        return rows.stream(kind.of(), found.sql(), found.parameters(), order);
    }

    private SqlFilter found(SiteRef site, RegisterFilter filter) {
        SqlFilter found = new SqlFilter().and("r.site_id = :site", "site", site.id())
                .and("r.category_code = :category", "category", filter.category())
                .days("r.received_at", filter.from(), filter.to(), site.zone()).containing(
                        """
                                (u.code ILIKE :like OR r.place ILIKE :like OR r.description ILIKE :like OR r.answer ILIKE :like
                                 OR EXISTS (SELECT 1 FROM request_caller c WHERE c.request_id = r.id AND c.name ILIKE :like))""",
                        "like", filter.text());
        if (Boolean.TRUE.equals(filter.late()))
            found.and("coalesce(r.respond_due, r.finish_due) < coalesce(r.ended_at, :now)", "now", clock.instant());
        return filter.group() == null
                ? found
                : found.and(OneOf.sql("r.status", Stream.of(RequestStatus.values())
                        .filter(status -> status.group() == filter.group()).toList()));
    }
}
