package org.qiantai.demo.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qiantai.demo.story.OrderPaper.Line;
import org.qiantai.demo.story.World.Crew;
import org.qiantai.demo.story.World.Member;

/** How an order goes from the department to the door, and through the work. */
final class OrderPlot {
    private static final int GRACE = 10;
    private static final double BY_PHONE = 3.5;
    private static final double APPOINTED = 35;
    private static final double PASSED_ON = 4;
    private static final double RETURNED = 3.5;
    private static final double PRICE_DECLINED = 6;
    private static final List<String> RETURN_REASONS = List.of("CONTRACTOR", "CONTRACTOR", "PARTNER",
            "OUTSIDE_REFERRAL", "REFUSE");

    private final Story story;
    private final Dice dice;
    private final Crew crew;
    private final SlipPlot slips;
    private final ExtensionPlot extensions;

    OrderPlot(Story story) {
        this.story = story;
        this.dice = story.dice;
        this.crew = story.world.crew();
        this.slips = new SlipPlot(story, this);
        this.extensions = new ExtensionPlot(story);
    }

    void begin(OrderLife order, Instant opened, Member by) {
        Member supervisor = crew.supervisor(order.department);
        Member worker = crew.worker(order.department, dice);
        if (order.request.emergency) {
            order.assign(opened, by, supervisor);
            order.request.begin(opened, by, order.number);
            if (worker.id() != supervisor.id())
                story.at(story.after(opened, 1, 3),
                        at -> {
                            if (order.has("ASSIGNED")) order.reassign(at, supervisor, worker, null);
                        });
            story.at(story.after(opened, 4, 13), at -> arrive(order, at));
            return;
        }
        story.at(Hours.WORK, story.after(opened, 2, dice.chance(80) ? 25 : 180), at -> {
            if (!order.has("OPEN")) return;
            if (dice.chance(BY_PHONE) && order.request.said.home() != null) slips.solvedByPhone(order, at, supervisor);
            else
                assign(order, at, supervisor, worker);
        });
    }

    private void assign(OrderLife order, Instant assigned, Member supervisor, Member worker) {
        order.assign(assigned, supervisor, worker);
        order.request.begin(assigned, supervisor, order.number);
        boolean atHome = order.request.said.home() != null;
        if (order.chargeable().equals("BY_AGREEMENT")) agree(order, assigned, supervisor);
        else if (atHome && dice.chance(APPOINTED)) appoint(order, assigned);
        else
            story.at(Hours.WORK, soonOrLate(assigned), at -> arrive(order, at));
        if (dice.chance(70))
            story.at(story.after(assigned, 1, 9),
                    at -> { if (order.has("ASSIGNED")) order.acknowledge(at); });
        if (dice.chance(PASSED_ON)) story.at(story.after(assigned, 10, 60), at -> {
            Member other = crew.worker(order.department, dice);
            if (order.has("ASSIGNED") && other.id() != order.worker.id())
                order.reassign(at, supervisor, other, story.say("passed on"));
        });
    }

    /** Most the same day, some another, a few when it is too late. */
    private Instant soonOrLate(Instant assigned) {
        int luck = dice.below(100);
        if (luck < 62) return story.after(assigned, 12, 120);
        if (luck < 88) return story.afterHours(assigned, 2, 9);
        return story.afterHours(assigned, 18, luck < 97 ? 48 : 140);
    }

    private void appoint(OrderLife order, Instant assigned) {
        story.at(story.after(assigned, 2, 9), at -> {
            if (!order.has("ASSIGNED")) return;
            Instant wished = Hours.WORK.notBefore(story.afterHours(at, 1, 30), story.world.site().zone(), dice);
            Instant from = Instant.ofEpochSecond(wished.getEpochSecond() / 1800 * 1800 + 1800);
            Instant until = from.plus(Duration.ofHours(dice.between(1, 2)));
            order.appoint(at, dice.pick(crew.desk()), from, until);
            boolean late = dice.chance(8);
            story.at(late ? until.plus(dice.minutes(2, 55)) : story.after(from, 0, 55), come -> arrive(order, come));
        });
    }

    private void agree(OrderLife order, Instant assigned, Member supervisor) {
        story.at(Hours.WORK, story.after(assigned, 10, 90), at -> {
            if (!order.has("OPEN", "ASSIGNED")) return;
            Instant served = Hours.WORK.notBefore(story.afterHours(at, 20, 100), story.world.site().zone(), dice);
            BigDecimal price = order.request.matter.fee().multiply(BigDecimal.valueOf(dice.between(1, 3)));
            order.paper.agree(at, supervisor, order.request.said.description(), served, price, owner(order));
            story.at(served, come -> arrive(order, come));
        });
    }

    private void arrive(OrderLife order, Instant at) {
        if (!order.has("ASSIGNED")) return;
        order.depart(at);
        order.arrive(at, owner(order), story.say("late how"), GRACE);
        boolean fixedPrice = order.chargeable().equals("BY_AGREEMENT");
        if (!order.request.emergency && !fixedPrice && order.reworkOf == null && dice.chance(RETURNED))
            story.at(story.after(at, 8, 40), looked -> proposeReturn(order, looked));
        else if (order.chargeable().equals("BY_LIST") && !order.request.emergency)
            story.at(story.after(at, 4, 18), looked -> quote(order, looked));
        else
            story.at(story.after(at, 2, 12), looked -> {
                order.begin(looked);
                work(order, looked);
            });
    }

    private void quote(OrderLife order, Instant at) {
        order.paper.quote(at, items(order));
        story.at(story.after(at, 2, dice.chance(75) ? 12 : 400), answered -> {
            String means = dice.chance(70) ? "SIGNED" : "PHONE";
            boolean no = order.reworkOf == null && dice.chance(PRICE_DECLINED);
            order.paper.answered(answered, owner(order), means, !no);
            if (no) {
                String said = story.say("decline quote");
                order.paper.proposeReturn(answered, order.worker, "OWNER_DECLINED", said, said, means);
                order.move(answered, order.worker, "RETURNED", "order.event.declined", said, Entry.text(1),
                        Entry.text(owner(order)));
                slips.orderEnded(order, answered, order.worker);
            } else {
                order.consented(answered, owner(order), means);
                work(order, answered);
            }
        });
    }

    /** What is done again after a check on site costs nothing. */
    private List<Line> items(OrderLife order) {
        boolean free = order.reworkOf != null;
        List<Line> items = new ArrayList<>();
        List<Matter.Material> uses = order.request.matter.uses();
        int kinds = uses.isEmpty() ? 0 : dice.between(0, Math.min(2, uses.size()));
        for (int i = 0; i < kinds; i++) {
            Matter.Material one = uses.get((i + dice.below(uses.size())) % uses.size());
            if (items.stream().noneMatch(line -> line.name().equals(one.name())))
                items.add(new Line(one.name(), new BigDecimal(dice.chance(75) ? "1.00" : "2.00"), one.unit(),
                        free ? new BigDecimal("0.00") : one.price(), false));
        }
        items.add(new Line(story.stage.words().say("labour", dice), new BigDecimal("1.00"), "次",
                free ? new BigDecimal("0.00") : order.request.matter.fee(), true));
        return items;
    }

    void work(OrderLife order, Instant begun) {
        if (extensions.waits(order, begun, at -> complete(order, at))) return;
        story.at(story.after(begun, 12, dice.chance(85) ? 80 : 300), at -> complete(order, at));
    }

    private void complete(OrderLife order, Instant at) { if (order.has("WORKING")) slips.completed(order, at); }

    private void proposeReturn(OrderLife order, Instant at) {
        if (!order.isOpen()) return;
        String reason = dice.pick(RETURN_REASONS);
        order.paper.proposeReturn(at, order.worker, reason, story.say("return text"), story.say("return told"),
                story.say("told how"));
        order.tell(at, order.worker, "order.event.returnProposed", null, Entry.message("order.return." + reason));
        boolean indoor = order.request.matter.category().family().name().equals("INDOOR_SERVICE");
        story.at(Hours.OFFICE, story.after(at, 15, 500), signed -> {
            signReturn(order, signed, crew.supervisor(order.department), "SUPERVISOR_RETURN", !indoor);
            if (indoor)
                story.at(Hours.OFFICE, story.after(signed, 20, 300),
                        last -> signReturn(order, last, crew.centreHead(), "CENTER_HEAD_RETURN", true));
        });
    }

    private void signReturn(OrderLife order, Instant at, Member by, String kind, boolean last) {
        order.paper.sign(at, by, kind);
        String signature = Entry.message("order.signature." + kind);
        if (!last) {
            order.tell(at, by, "order.event.signed", null, signature, Entry.text(by.name()));
            return;
        }
        order.move(at, by, "RETURNED", "order.event.signed", null, signature, Entry.text(by.name()));
        slips.orderEnded(order, at, by);
    }

    String owner(OrderLife order) { return order.owner(); }
}
