package org.qiantai.loan.service;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.loan.repository.LoanQuery;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of things lent out; what is out is also a lane of the desk's home. */
@Service
@Transactional(readOnly = true)
public class LoanList implements WorkQueues {
    private final LoanQuery rows;
    private final Clock clock;

    LoanList(LoanQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Window<LoanRow> page(SiteRef site, LoanFilter filter, @Nullable String after) {
        LoanSort sort = filter.sorted();
        SqlFilter found = sort.after(found(site, filter), after);
        return Window.of(rows.find(found.sql(), found.parameters(), sort.sql(), Window.SIZE + 1), Window.SIZE,
                row -> sort.key(row).encoded());
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<LoanRow> all(SiteRef site, LoanFilter filter) {
        SqlFilter found = found(site, filter);
        return rows.stream(found.sql(), found.parameters(), filter.sorted().sql());
    }

    /** A lane stands only where something is out. */
    @Override
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        if (!actor.is(Role.RECEPTIONIST) && !actor.isCsSupervisor()) return List.of();
        int count = rows.countOut(site.id(), WorkQueue.COUNTED_TO + 1);
        if (count == 0) return List.of();
        List<WorkQueue.Item> first = rows.out(site.id(), WorkQueue.SHOWN).stream()
                .map(row -> new WorkQueue.Item(row.borrower(), "/loans/" + row.id() + "?site=" + site.code(),
                        row.unit() == null ? "" : row.unit(), row.item(), row.dueAt(), false))
                .toList();
        return List.of(new WorkQueue("loan.queue.out", "/loans?view=OUT&site=" + site.code(), count, first, null));
    }

    private SqlFilter found(SiteRef site, LoanFilter filter) {
        SqlFilter found = new SqlFilter().and("l.site_id = :site", "site", site.id())
                .and("l.department_code = :department", "department", filter.department())
                .days("l.lent_at", filter.from(), filter.to(), site.zone())
                .containing("(l.item ILIKE :like OR l.borrower ILIKE :like OR u.code ILIKE :like)", "like",
                        filter.text());
        return switch (filter.shown()) {
            case OUT -> found.and("l.returned_at IS NULL");
            case OVERDUE -> found.and("l.returned_at IS NULL").and("l.due_at < :now", "now", clock.instant());
            case RETURNED -> found.and("l.returned_at IS NOT NULL");
            case ALL -> found;
        };
    }
}
