package org.qiantai.platform.paging;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A condition on a column that holds an enum's name, with the values written into the SQL. As parameters they would be
 * unknown to the plan that PostgreSQL keeps for a statement it has seen often: it would pass by the indexes made for few
 * states and read a whole site's records, newest first, until enough are found.
 */
public final class OneOf {
    private OneOf() {}

    /** {@code o.status IN ('OPEN', 'ASSIGNED')}; for no value at all a condition that nothing meets. */
    public static String sql(String column, Collection<? extends Enum<?>> values) {
        if (values.isEmpty()) return "false";
        return values.stream().map(value -> "'" + value.name() + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }
}
