package org.qiantai.demo.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.demo.story.OrderPaper.Line;
import org.qiantai.demo.story.World.Member;

/** What follows the work: the word, the slip with its signatures, and the report to the request. */
final class SlipPlot {
    private static final double NOT_REALLY_DONE = 1.2;
    private static final double REFUSED = 4;
    private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(16, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final int DAYS_BEFORE_MONTH_END = 2;

    private final Story story;
    private final Dice dice;
    private final OrderPlot orders;
    private final CallbackPlot callbacks;

    SlipPlot(Story story, OrderPlot orders) {
        this.story = story;
        this.dice = story.dice;
        this.orders = orders;
        this.callbacks = new CallbackPlot(story, orders);
    }

    void solvedByPhone(OrderLife order, Instant at, Member by) {
        order.worker = by;
        order.paper.completed(at, by, dice.pick(order.request.matter.did()).say(dice), slipDue(order, at), true);
        order.move(at, by, "COMPLETED", "order.event.solvedByPhone", null);
        order.request.begin(at, by, order.number);
        fillSoon(order, at, List.of(), null);
        orderEnded(order, at, by);
    }

    void completed(OrderLife order, Instant at) {
        order.paper.completed(at, order.worker, dice.pick(order.request.matter.did()).say(dice), slipDue(order, at),
                false);
        order.move(at, order.worker, "COMPLETED", "order.event.completed", null, Entry.at(at));
        boolean paid = !order.chargeable().equals("NEVER");
        List<Line> used = paid ? order.paper.quotedMaterials() : materials(order);
        BigDecimal fee = order.paper.quotedLabour();
        if (paid && fee == null) fee = order.request.matter.fee();
        fillSoon(order, at, used, paid ? fee : null);
        orderEnded(order, at, order.worker);
    }

    private void fillSoon(OrderLife order, Instant done, List<Line> used, @Nullable BigDecimal fee) {
        story.at(story.after(done, 5, dice.chance(80) ? 60 : 400), at -> {
            if (!order.has("COMPLETED")) return;
            boolean signed = order.request.said.home() != null && !dice.chance(8);
            order.paper.filled(at, used, hours(), fee, signed ? orders.owner(order) : null,
                    signed ? null : story.say("no signature"));
            order.tell(at, order.worker, "order.event.amended", null);
            story.at(Hours.OFFICE, story.afterHours(at, 0, 20), looked -> review(order, looked));
        });
    }

    private void review(OrderLife order, Instant at) {
        Member supervisor = reviewer(order);
        if (!order.has("COMPLETED")) return;
        if (dice.chance(NOT_REALLY_DONE) && !order.request.status.equals("CLOSED")) {
            order.paper.reopened();
            order.move(at, supervisor, "WORKING", "order.event.sentBackToWork", story.say("not done"));
            if (order.request.status.equals("REPORTED")) callbacks.resume(order.request, at, supervisor);
            orders.work(order, Hours.WORK.notBefore(at, story.world.site().zone(), dice));
            return;
        }
        boolean indoor = order.request.matter.category().family().name().equals("INDOOR_SERVICE");
        sign(order, at, supervisor, "SUPERVISOR_REVIEW", !indoor);
        if (indoor)
            story.at(Hours.OFFICE, story.after(at, 20, 300),
                    last -> sign(order, last, story.world.crew().centreHead(), "CENTER_HEAD_REVIEW", true));
    }

    /** Who entered the completion does not review it. */
    private Member reviewer(OrderLife order) {
        Member usual = story.world.crew().supervisor(order.department);
        return usual.id() == order.worker.id() ? story.world.crew().csSupervisor() : usual;
    }

    private void sign(OrderLife order, Instant at, Member by, String kind, boolean last) {
        if (!order.has("COMPLETED")) return;
        order.paper.sign(at, by, kind);
        String signature = Entry.message("order.signature." + kind);
        if (!last) {
            order.tell(at, by, "order.event.signed", null, signature, Entry.text(by.name()));
            return;
        }
        order.move(at, by, "REVIEWED", "order.event.signed", null, signature, Entry.text(by.name()));
        story.at(Hours.OFFICE, story.afterHours(at, 0, 9), brought -> receive(order, brought));
    }

    private void receive(OrderLife order, Instant at) {
        Member desk = dice.pick(story.world.crew().desk());
        if (!dice.chance(REFUSED)) {
            order.paper.filed(at);
            order.move(at, desk, "FILED", "order.event.received", null);
            return;
        }
        order.paper.refused();
        order.move(at, desk, "COMPLETED", "order.event.refused", story.say("refused"));
        story.at(Hours.OFFICE, story.afterHours(at, 1, 5), looked -> {
            boolean indoor = order.request.matter.category().family().name().equals("INDOOR_SERVICE");
            sign(order, looked, reviewer(order), "SUPERVISOR_REVIEW", !indoor);
            if (indoor)
                story.at(Hours.OFFICE, story.after(looked, 20, 300),
                        last -> sign(order, last, story.world.crew().centreHead(), "CENTER_HEAD_REVIEW", true));
        });
    }

    /** The last open order tells the request; by then it may have been cancelled. */
    void orderEnded(OrderLife order, Instant at, Member by) {
        ExtensionPlot.lapse(order.extension, at, by);
        RequestLife request = order.request;
        boolean open = request.status.equals("DISPATCHED") || request.status.equals("IN_PROGRESS");
        if (open && story.orders.stream().noneMatch(OrderLife::isOpen)) callbacks.report(request, at, by);
    }

    private List<Line> materials(OrderLife order) {
        List<Matter.Material> uses = order.request.matter.uses();
        if (uses.isEmpty() || dice.chance(45)) return List.of();
        Matter.Material one = dice.pick(uses);
        return List.of(new Line(one.name(), new BigDecimal("1.00"), one.unit(), one.price(), false));
    }

    private BigDecimal hours() {
        return BigDecimal.valueOf(dice.between(1, 10)).divide(BigDecimal.valueOf(2), 2, RoundingMode.UNNECESSARY);
    }

    /** By the working days of the site's calendar; work by agreement has until two days before the month's end (C-09). */
    private Instant slipDue(OrderLife order, Instant completed) {
        ZonedDateTime local = completed.atZone(story.world.site().zone());
        if (order.chargeable().equals("BY_AGREEMENT")) {
            Instant due = local.with(TemporalAdjusters.lastDayOfMonth()).minusDays(DAYS_BEFORE_MONTH_END)
                    .with(EVENING).toInstant();
            if (!due.isBefore(completed)) return due;
        }
        LocalDate day = local.toLocalDate();
        WorkCalendar calendar = story.world.calendar();
        if (calendar.isWorking(day) && !local.toLocalTime().isAfter(SAME_DAY_UNTIL))
            return local.with(EVENING).toInstant();
        do
            day = day.plusDays(1);
        while (!calendar.isWorking(day));
        return day.atTime(9, 0).atZone(local.getZone()).toInstant();
    }
}
