package org.qiantai.callback.service;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiantai.callback.repository.CallbackQuery;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.OneOf;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** A filter as SQL with named parameters. */
final class CallbackCondition {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private CallbackCondition() {}

    /** A technician, who does not read the whole site, sees what he found himself. */
    static CallbackCondition of(SiteRef site, CallbackFilter filter, Actor reader, Instant now) {
        CallbackCondition condition = new CallbackCondition();
        condition.and("c.site_id = :site", "site", site.id());
        condition.and(filter.shown().sql(), "reader", reader.id());
        if (!reader.readsWholeSite()) condition.parts.add("c.finder_id = :reader");
        if (filter.status() != null) condition.parts.add(OneOf.sql("c.status", List.of(filter.status())));
        if (filter.satisfaction() != null)
            condition.and("c.satisfaction = :satisfaction", "satisfaction", filter.satisfaction());
        if (Boolean.TRUE.equals(filter.overdue()))
            condition.and(CallbackQuery.CLOCK + " < :now", "now", Timestamp.from(now));
        if (filter.from() != null) condition.and("c.due_at >= :from", "from", begin(filter.from(), site.zone()));
        if (filter.to() != null)
            condition.and("c.due_at < :to", "to", begin(filter.to().plusDays(1), site.zone()));
        String text = filter.text();
        if (text != null && !text.isBlank()) condition.text(text.strip());
        return condition;
    }

    /** On from there. */
    CallbackCondition after(Key key, boolean oldestFirst) {
        parameters.put("afterTime", Timestamp.from(key.at()));
        return and("(c.due_at, c.id) " + (oldestFirst ? ">" : "<") + " (:afterTime, :afterId)", "afterId", key.id());
    }

    String sql() { return String.join(" AND ", parts); }

    Map<String, Object> parameters() { return parameters; }

    /** A number as people say it, a room, or a part of the place or the person's name. */
    private void text(String text) {
        String number = text.toUpperCase(Locale.ROOT);
        if (number.matches("([A-Z]{2,4}-)?((SR|CB)-)?\\d{8}-\\d{3,}")) {
            and("(c.number LIKE :text OR r.number LIKE :text)", "text", "%" + number);
            return;
        }
        parameters.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        and("(u.code = :text OR r.place ILIKE :like OR c.name ILIKE :like)", "text", text);
    }

    private CallbackCondition and(String sql, String name, Object value) {
        parts.add(sql);
        parameters.put(name, value);
        return this;
    }

    private static Timestamp begin(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
