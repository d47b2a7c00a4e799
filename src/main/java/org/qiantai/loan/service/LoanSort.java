package org.qiantai.loan.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;

/** In which order the list is read. */
public enum LoanSort {
    /** The longest due first. */
    DUE("l.due_at", Order.OLDEST_FIRST),
    /** The latest lent first. */
    LATEST("l.lent_at", Order.NEWEST_FIRST),
    /** The earliest lent first. */
    EARLIEST("l.lent_at", Order.OLDEST_FIRST);

    private final String column;
    private final Order order;

    LoanSort(String column, Order order) {
        this.column = column;
        this.order = order;
    }

    /** For after the words ORDER BY. */
    String sql() {
        String way = order == Order.NEWEST_FIRST ? " DESC" : "";
        return column + way + ", l.id" + way;
    }

    Key key(LoanRow row) { return new Key(this == DUE ? row.dueAt() : row.lentAt(), row.id()); }

    SqlFilter after(SqlFilter found, @Nullable String key) {
        return found.after(Key.parse(key), column, "l.id", order);
    }
}
