package org.qiantai.repairorder.service;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.paging.OneOf;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.SlipDue;

/** An {@link OrderFilter} as SQL, for what this reader may see. */
final class OrderConditions {
    /** A clock of one of these kinds is past its end. */
    private static final String RUN_OUT = """
            EXISTS (SELECT FROM deadline_timer c WHERE c.subject_kind = 'ORDER' AND c.subject_id = o.id
                    AND c.ended_at IS NULL AND c.kind IN (%s) AND c.due_at <= :now)""";

    private static final String ASSIGNED_TO = """
            EXISTS (SELECT 1 FROM order_assignee a
                    WHERE a.order_id = o.id AND a.user_id = :%s AND a.released_at IS NULL)""";

    /** Done by word only, or sent back by the reviewer: of what is done the technician still has these. */
    private static final String SLIP_TO_FILL = """
            (o.status <> 'COMPLETED' OR o.correction_asked_at IS NOT NULL OR o.hours IS NULL
             OR o.worker_signature IS NULL)""";

    private static final String UNSIGNED = """
            NOT EXISTS (SELECT 1 FROM order_signature s
                        WHERE s.order_id = o.id AND s.round = o.signing_round AND s.kind = '%s')""";

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private OrderConditions() {}

    /** @param reader null for what everybody sees who reads the whole site */
    static OrderConditions of(SiteRef site, OrderFilter filter, @Nullable Actor reader, Instant now) {
        OrderConditions all = new OrderConditions().and("o.site_id = :site", "site", site.id());
        if (reader != null && !reader.readsWholeSite()) all.and(ASSIGNED_TO.formatted("reader"), "reader", reader.id());
        if (filter.status() != null) all.parts.add(OneOf.sql("o.status", List.of(filter.status())));
        else if (filter.group() != null) all.parts.add(OneOf.sql("o.status", of(filter.group())));
        if (filter.queue() != null) all.queue(filter.queue(), site, reader, now);
        if (Boolean.TRUE.equals(filter.overdue())) all.queue(OrderQueue.OVERDUE, site, reader, now);
        all.equal("o.department_code", "department", filter.department());
        all.equal("o.category_code", "category", filter.category());
        if (filter.assignee() != null)
            all.and(ASSIGNED_TO.formatted("assignee"), "assignee", filter.assignee());
        ZoneId zone = site.zone();
        if (filter.from() != null)
            all.and("o.dispatched_at >= :from", "from", at(filter.from().atStartOfDay(zone).toInstant()));
        if (filter.to() != null)
            all.and("o.dispatched_at < :to", "to", at(filter.to().plusDays(1).atStartOfDay(zone).toInstant()));
        String text = filter.text();
        if (text != null && !text.isBlank()) all.text(text.strip());
        return all;
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) and(column + " = :" + name, name, value.strip());
    }

    OrderConditions and(String sql, String name, Object value) {
        parts.add(sql);
        parameters.put(name, value);
        return this;
    }

    String sql() { return String.join(" AND ", parts); }

    Map<String, Object> parameters() { return parameters; }

    private void queue(OrderQueue queue, SiteRef site, @Nullable Actor reader, Instant now) {
        parts.add(OneOf.sql("o.status", queued(queue)));
        switch (queue) {
            case CHASE -> and(RUN_OUT.formatted("'CHASE', 'PAPERWORK'"), "now", at(now));
            case PAPERWORK -> and(RUN_OUT.formatted("'PAPERWORK'"), "now", at(now));
            case COUNTERSIGN -> parts.add("o.family = 'INDOOR_SERVICE' AND (o.status = 'COMPLETED' AND "
                    + "o.correction_asked_at IS NULL AND NOT " + UNSIGNED.formatted("SUPERVISOR_REVIEW") + " AND "
                    + UNSIGNED.formatted("CENTER_HEAD_REVIEW") + " OR o.return_proposed_at IS NOT NULL AND "
                    + "o.status <> 'COMPLETED' AND " + UNSIGNED.formatted("CENTER_HEAD_RETURN") + ")");
            case REVIEW -> parts.add("o.correction_asked_at IS NULL AND " + UNSIGNED.formatted("SUPERVISOR_REVIEW"));
            case CORRECTION -> parts.add("o.correction_asked_at IS NOT NULL");
            case RETURNS -> parts.add("o.return_proposed_at IS NOT NULL AND "
                    + UNSIGNED.formatted("SUPERVISOR_RETURN"));
            case MINE ->
                and(SLIP_TO_FILL + " AND " + ASSIGNED_TO.formatted("mine"), "mine", reader == null ? -1 : reader.id());
            case OVERDUE -> and("o.finish_due < :now", "now", at(now));
            case DUE_TODAY -> and("o.finish_due >= :now", "now", at(now)).and("o.finish_due < :midnight", "midnight",
                    at(LocalDate.ofInstant(now, site.zone()).plusDays(1).atStartOfDay(site.zone()).toInstant()));
            case MONTH_END -> monthsSlip(YearMonth.from(now.atZone(site.zone())), site, "o.agreed_at IS NOT NULL");
            case SLIPS_NOT_BACK ->
                monthsSlip(SlipDue.lastDue(now, site.zone()), site, "o.slip_due_at < :now").parameters.put("now",
                        at(now));
            case ASSIGN, RECEIVE -> {
            }
        }
    }

    /**
     * R-03-64, R-03-65: by agreement since before that month's slips were due; not done, and no interim slip of the month is
     * here.
     *
     * @param done the condition on what is done
     */
    private OrderConditions monthsSlip(YearMonth month, SiteRef site, String done) {
        and("""
                CASE WHEN o.status IN ('COMPLETED', 'REVIEWED') THEN %s ELSE o.agreed_at < :monthDue AND NOT EXISTS (
                    SELECT FROM interim_slip i WHERE i.order_id = o.id AND i.month = :month AND i.received_at IS NOT NULL)
                END"""
                .formatted(done), "month", month.atDay(1)).parameters.put("monthDue",
                        at(SlipDue.ofMonth(month, site.zone())));
        return this;
    }

    private static List<OrderStatus> queued(OrderQueue queue) {
        return switch (queue) {
            case ASSIGN -> List.of(OrderStatus.OPEN);
            case REVIEW, CORRECTION -> List.of(OrderStatus.COMPLETED);
            case RECEIVE -> List.of(OrderStatus.REVIEWED);
            case SLIPS_NOT_BACK, MONTH_END ->
                Stream.concat(of(OrderStatus.Group.OPEN).stream(),
                        Stream.of(OrderStatus.COMPLETED, OrderStatus.REVIEWED)).toList();
            case OVERDUE, DUE_TODAY, RETURNS -> of(OrderStatus.Group.OPEN);
            case CHASE, PAPERWORK, COUNTERSIGN, MINE ->
                Stream.concat(of(OrderStatus.Group.OPEN).stream(), Stream.of(OrderStatus.COMPLETED)).toList();
        };
    }

    /** A number as people say it, a room, or words. */
    private void text(String text) {
        String number = text.toUpperCase(Locale.ROOT);
        if (number.matches("([A-Z]{2,4}-)?(RO-)?\\d{8}-\\d{3,}")) {
            and("o.number LIKE :number", "number", "%" + number);
            return;
        }
        and("""
                (u.code = :text OR o.place ILIKE :like OR o.description ILIKE :like
                 OR EXISTS (SELECT 1 FROM order_assignee a WHERE a.order_id = o.id AND a.name ILIKE :like))""", "text",
                text).parameters.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static List<OrderStatus> of(OrderStatus.Group group) {
        return Stream.of(OrderStatus.values()).filter(status -> status.group() == group).toList();
    }

    private static Timestamp at(Instant instant) { return Timestamp.from(instant); }
}
