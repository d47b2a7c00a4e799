package org.qiantai.deadline.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.Scope;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;

/** Turns a row of {@code service_standard_version} into what it says. */
final class StandardVersionRow {
    private StandardVersionRow() {}

    static StandardVersion read(ResultSet row, int index) throws SQLException {
        Scope scope = new Scope(AppliesTo.valueOf(row.getString("applies_to")), row.getString("category_code"),
                oneOf(Severity.class, row.getString("severity")), row.getObject("public_area", Boolean.class),
                row.getObject("before_move_in", Boolean.class), oneOf(WorkFamily.class, row.getString("work_family")));
        Limits limits = new Limits(limit(row, "respond"), limit(row, "target"), limit(row, "finish"),
                limit(row, "cap"));
        StandardTerms terms = new StandardTerms(row.getString("name_zh"), row.getString("name_en"), scope, limits,
                row.getBoolean("extension_needs_owner"), row.getString("source_rule"));
        return new StandardVersion(row.getLong("id"), row.getString("code"), row.getInt("number"), terms,
                row.getTimestamp("valid_from").toInstant(), row.getString("made_by"));
    }

    private static @Nullable Limit limit(ResultSet row, String prefix) throws SQLException {
        CountingClock clock = oneOf(CountingClock.class, row.getString(prefix + "_clock"));
        if (clock == null) return null;
        return new Limit(row.getObject(prefix + "_amount", Integer.class),
                oneOf(SpanUnit.class, row.getString(prefix + "_unit")), clock);
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
