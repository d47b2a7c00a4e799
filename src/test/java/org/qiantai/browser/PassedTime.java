package org.qiantai.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qiantai.deadline.service.TimerSweep;
import org.qiantai.platform.site.SiteScope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets time pass for one order. The program that browsers talk to has the real clock, so it is not now that moves on but
 * everything that was that moves back: the order, its request, its clocks with what they have led to. Only the history
 * keeps its times, which nobody can change.
 */
final class PassedTime {
    private static final String ORDER = "(SELECT id FROM repair_order WHERE number = :order)";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final TimerSweep sweep;
    private final Clock clock;

    PassedTime(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionOperations.class);
        sweep = context.getBean(TimerSweep.class);
        clock = context.getBean(Clock.class);
    }

    Instant now() { return clock.instant(); }

    /** So much later the program looks at its clocks. */
    void pass(String order, Duration time) {
        SiteScope.asProgram(() -> transaction.executeWithoutResult(
                _ -> records().forEach((table, which) -> moveBack(table, which, order, time))));
        sweep.sweep();
    }

    /** How many passed limits of the order's work the register and the monthly report know. */
    int reported(String order) {
        return SiteScope.asProgram(() -> transaction.<Integer>execute(
                _ -> jdbc.sql("SELECT count(*) FROM report_overdue WHERE number = ? AND kind = 'FINISH'").param(order)
                        .query(Integer.class).single()));
    }

    /** The rows that tell of the order, by their tables. */
    private static Map<String, String> records() {
        String request = "(SELECT request_id FROM repair_order WHERE number = :order)";
        String clocks = "(subject_kind, subject_id) IN (('ORDER', %s), ('REQUEST', %s))".formatted(ORDER, request);
        Map<String, String> which = new LinkedHashMap<>();
        which.put("escalation", "timer_id IN (SELECT id FROM deadline_timer WHERE number = :order OR " + clocks + ")");
        which.put("deadline_timer", "number = :order OR " + clocks);
        which.put("deadline_extension", "number = :order");
        which.put("chase_call", "order_id = " + ORDER);
        which.put("order_assignee", "order_id = " + ORDER);
        which.put("service_request", "id = " + request);
        which.put("repair_order", "number = :order");
        return which;
    }

    private void moveBack(String table, String which, String order, Duration time) {
        String moved = jdbc.sql("""
                SELECT string_agg(format('%1$I = %1$I - make_interval(secs => :time)', column_name), ', ')
                FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = ? AND data_type LIKE 'timestamp with%'"""
                .replace(":time", String.valueOf(time.toSeconds()))).param(table).query(String.class).single();
        jdbc.sql("UPDATE " + table + " SET " + moved + " WHERE " + which).param("order", order).update();
    }
}
