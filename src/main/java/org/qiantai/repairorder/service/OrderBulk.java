package org.qiantai.repairorder.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.bulk.BulkRow;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SlipWarning;
import org.qiantai.repairorder.domain.UsualHours;
import org.qiantai.repairorder.repository.UsualHoursQuery;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders for a step that is to be taken for several of them, each with what stands against it. */
@Service
@Transactional(readOnly = true)
public class OrderBulk {
    private final OrderList list;
    private final RepairOrderRepository orders;
    private final OrderPolicy policy;
    private final UsualHoursQuery hours;

    OrderBulk(OrderList list, RepairOrderRepository orders, OrderPolicy policy, UsualHoursQuery hours) {
        this.hours = hours;
        this.list = list;
        this.orders = orders;
        this.policy = policy;
    }

    /** In the list's order; what the reader does not see at this site is left out. */
    public List<BulkRow> rows(SiteRef site, List<Submission> steps, OrderBulkStep step, Actor actor) {
        Map<String, Submission> chosen = steps.stream()
                .collect(Collectors.toMap(Submission::number, Function.identity()));
        List<OrderRow> rows = list.chosen(site, chosen.keySet(), actor);
        Map<Long, RepairOrder> known = orders.findByIdIn(rows.stream().map(OrderRow::id).toList()).stream()
                .collect(Collectors.toMap(RepairOrder::id, Function.identity()));
        UsualHours usual = step == OrderBulkStep.REVIEW
                ? hours.at(site.id(), rows.stream().map(OrderRow::categoryCode).toList())
                : UsualHours.UNKNOWN;
        return rows.stream().map(row -> row(row, Objects.requireNonNull(known.get(row.id())),
                Objects.requireNonNull(chosen.get(row.number())), step, usual, actor)).toList();
    }

    private BulkRow row(OrderRow row, RepairOrder order, Submission chosen, OrderBulkStep step, UsualHours usual,
            Actor actor) {
        return new BulkRow(row.number(), "/orders/" + row.number(), row.where(), row.description(),
                Bulk.field(chosen, order.version()), refusal(order, step, usual, actor));
    }

    private @Nullable Message refusal(RepairOrder order, OrderBulkStep step, UsualHours usual, Actor actor) {
        Message notAllowed = policy.permission(step.action(), order, actor).refusal();
        if (notAllowed != null) return notAllowed;
        if (!step.action().existsFor(order)) return order.wrongState().sentence();
        return switch (step) {
            case CHASE, ASSIGNMENT, PRINT -> null;
            case REVIEW -> {
                List<SlipWarning> warnings = SlipWarning.of(order, usual);
                yield warnings.isEmpty()
                        ? null
                        : Message.of("order.bulk.warned", order.number(), SlipWarning.list(warnings));
            }
            case RECEIPT -> order.missing().isEmpty()
                    ? null
                    : Message.of("order.error.incomplete", order.number(), MissingItem.list(order.missing()));
        };
    }
}
