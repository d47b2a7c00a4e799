package org.qiantai.servicerequest.service;

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
import org.qiantai.servicerequest.repository.RegisterRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries and calls for help as registers of their own, newest first. */
@Service
@Transactional(readOnly = true)
public class Register {
    private final RegisterRows rows;

    Register(RegisterRows rows) { this.rows = rows; }

    public Window<RegisterRow> page(SiteRef site, RegisterKind kind, RegisterFilter filter, @Nullable String after) {
        SqlFilter found = found(site, kind, filter).after(Key.parse(after), "r.received_at", "r.id",
                Order.NEWEST_FIRST);
        return Window.of(rows.find(found.sql(), found.parameters(), Window.SIZE + 1), Window.SIZE,
                row -> new Key(row.receivedAt(), row.id()).encoded());
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<RegisterRow> all(SiteRef site, RegisterKind kind, RegisterFilter filter) {
        SqlFilter found = found(site, kind, filter);
        return rows.stream(found.sql(), found.parameters());
    }

    private static SqlFilter found(SiteRef site, RegisterKind kind, RegisterFilter filter) {
        SqlFilter found = new SqlFilter().and("r.site_id = :site", "site", site.id())
                .and("r.category_code IN (SELECT c.code FROM category c WHERE c.kind = :kind)", "kind", kind.of())
                .days("r.received_at", filter.from(), filter.to(), site.zone()).containing(
                        """
                                (u.code ILIKE :like OR r.place ILIKE :like OR r.description ILIKE :like OR r.answer ILIKE :like
                                 OR EXISTS (SELECT 1 FROM request_caller c WHERE c.request_id = r.id AND c.name ILIKE :like))""",
                        "like", filter.text());
        return filter.group() == null
                ? found
                : found.and(OneOf.sql("r.status", Stream.of(RequestStatus.values())
                        .filter(status -> status.group() == filter.group()).toList()));
    }
}
