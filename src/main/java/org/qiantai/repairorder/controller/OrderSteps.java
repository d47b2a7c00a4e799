package org.qiantai.repairorder.controller;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.QuotationResponse;
import org.qiantai.repairorder.domain.SignatureKind;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.repairorder.service.OrderPage;

/** The way of an order as one line of steps: what is behind it, where it stands, what is to come. */
final class OrderSteps {
    private OrderSteps() {}

    /** @param state {@code done}, {@code now}, or empty for what is to come */
    record Line(String name, String state, @Nullable Instant at, @Nullable String who) {}

    private record Known(String name, boolean done, @Nullable Instant at, @Nullable String who) {}

    static List<Line> of(OrderPage order) {
        List<Known> known = known(order);
        boolean running = order.status() != OrderStatus.RETURNED && order.status() != OrderStatus.CANCELLED;
        List<Line> lines = new ArrayList<>();
        boolean nowFound = false;
        for (Known step : known) {
            boolean now = running && !step.done() && !nowFound;
            nowFound |= now;
            lines.add(new Line(step.name(), step.done() ? "done" : now ? "now" : "", step.at(), step.who()));
        }
        return lines;
    }

    private static List<Known> known(OrderPage order) {
        List<Known> steps = new ArrayList<>();
        boolean beyondVisit = order.slip().completedAt() != null;
        steps.add(new Known("dispatched", true, order.dispatchedAt(), null));
        String workers = order.workers().stream().map(AssignedTechnician::name).collect(Collectors.joining(" "));
        steps.add(new Known("assigned", !workers.isEmpty() || beyondVisit, order.visit().acknowledgedAt(), workers));
        steps.add(new Known("arrived", order.visit().arrivedAt() != null || beyondVisit, order.visit().arrivedAt(),
                null));
        if (order.chargeable()) steps.add(consent(order, beyondVisit));
        steps.add(new Known("completed", beyondVisit, order.slip().completedAt(), order.slip().workerSignature()));
        steps.add(review(order));
        steps.add(new Known("received", order.status() == OrderStatus.FILED, order.filedAt(), null));
        return steps;
    }

    private static Known consent(OrderPage order, boolean beyondVisit) {
        QuotationResponse answer = order.quotations().stream().map(OrderPage.QuotationLines::answer)
                .filter(Objects::nonNull)
                .findFirst().orElse(null);
        boolean agreed = order.agreement() != null;
        Instant at = answer != null ? answer.at() : order.agreement() != null ? order.agreement().agreedAt() : null;
        return new Known("consented", agreed || answer != null || beyondVisit, at,
                answer == null ? null : answer.name());
    }

    private static Known review(OrderPage order) {
        OrderPage.SignatureLine last = order.signatures().stream()
                .filter(signature -> signature.kind() == SignatureKind.SUPERVISOR_REVIEW
                        || signature.kind() == SignatureKind.CENTER_HEAD_REVIEW)
                .reduce((before, after) -> after).orElse(null);
        boolean done = order.status() == OrderStatus.REVIEWED || order.status() == OrderStatus.FILED;
        return new Known("reviewed", done, last == null ? null : last.at(), last == null ? null : last.name());
    }
}
