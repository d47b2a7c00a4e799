package org.qiantai.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.story.CallbackLife.Asked;
import org.qiantai.demo.story.RequestLife.Teller;
import org.qiantai.demo.story.World.Member;

/** What people say when they are asked, and what comes of it. */
final class CallbackPlot {
    private static final int ATTEMPTS = 3;
    private static final double NOBODY_ANSWERS = 13;
    private static final double DISAGREES = 2.5;
    private static final double RIGHT = 60;
    private static final double ASKS = 2;
    /** Of a hundred who agree, from 5 (very content) to 1. */
    private static final int[] SATISFACTION = {60, 28, 9, 2, 1};

    private final Story story;
    private final Dice dice;
    private final OrderPlot orders;

    CallbackPlot(Story story, OrderPlot orders) {
        this.story = story;
        this.dice = story.dice;
        this.orders = orders;
    }

    void report(RequestLife request, Instant at, Member by) {
        request.report(at, by);
        int round = 1 + story.callbacks.stream().mapToInt(callback -> callback.round).max().orElse(0);
        for (Asked asked : people(request)) {
            CallbackLife callback = new CallbackLife(request, round, asked, at, by);
            story.at(Hours.DESK, dice.chance(8) ? story.afterHours(at, 26, 70) : story.afterHours(at, 1, 22),
                    called -> call(request, callback, called));
        }
    }

    /** Back to work: who has not been asked is asked after that. */
    void resume(RequestLife request, Instant at, Member by) {
        request.resume(at, by);
        story.callbacks.stream().filter(one -> one.status.equals("DUE")).forEach(one -> one.withdraw(at, by));
    }

    private static Iterable<Asked> people(RequestLife request) {
        Map<Object, Asked> once = new LinkedHashMap<>();
        for (Teller one : request.tellers)
            once.putIfAbsent(one.occupantId() == null ? one : one.occupantId(),
                    new Asked(one.occupantId(), one.name(), one.phone(), null));
        if (once.isEmpty())
            once.put(request.id, new Asked(null, request.loggedBy.name(), null, request.loggedBy.id()));
        return once.values();
    }

    private void call(RequestLife request, CallbackLife callback, Instant at) {
        if (!callback.status.equals("DUE")) return;
        Member desk = dice.pick(story.world.crew().desk());
        if (dice.chance(callback.tried == 0 ? NOBODY_ANSWERS : NOBODY_ANSWERS * 2)) {
            callback.notReached(at, desk, story.say("not reached"), ATTEMPTS);
            story.at(Hours.DESK, story.afterHours(at, 2, 20), again -> call(request, callback, again));
        } else if (dice.chance(DISAGREES)) disagree(request, callback, at, desk);
        else
            agree(callback, at, desk);
        closeIfReached(request, at, desk);
    }

    private void agree(CallbackLife callback, Instant at, Member desk) {
        int grade = 5 - dice.weighted(SATISFACTION);
        boolean asks = dice.chance(ASKS);
        @Nullable
        String opinion = asks
                ? story.say("question")
                : grade <= 2 || dice.chance(22) ? story.say("opinions " + grade) : null;
        callback.reached(at, desk, true, grade, opinion, asks ? promised(at) : null);
        if (callback.owesReply()) replySoon(callback, at);
    }

    private void disagree(RequestLife request, CallbackLife callback, Instant at, Member desk) {
        int grade = dice.between(1, 3);
        callback.reached(at, desk, false, grade, story.say("differs"), null);
        if (callback.owesReply()) replySoon(callback, at);
        story.at(Hours.WORK, story.after(at, 15, dice.chance(70) ? 60 : 400),
                looked -> check(request, callback, looked));
    }

    private void check(RequestLife request, CallbackLife callback, Instant at) {
        Member area = story.world.crew().areaManager();
        OrderLife original = story.orders.stream().filter(order -> order.has("COMPLETED", "REVIEWED", "FILED"))
                .findFirst().orElse(null);
        boolean inReport = request.status.equals("REPORTED");
        if (original == null || !inReport || !dice.chance(RIGHT)) {
            callback.notConfirmed(at, area, story.say("finding not confirmed"), story.say("measure not confirmed"));
            closeIfReached(request, at, area);
            return;
        }
        String finding = story.say("finding confirmed");
        OrderLife again = new OrderLife(request, original.department, original, at, area, finding);
        resume(request, at, area);
        callback.confirmed(at, area, finding, story.say("measure confirmed"), again.number);
        orders.begin(again, at, area);
    }

    private void replySoon(CallbackLife callback, Instant at) {
        Member by = callback.round > 1 ? story.world.crew().centreHead() : story.world.crew().csSupervisor();
        story.at(Hours.OFFICE, story.afterHours(at, 1, dice.chance(85) ? 20 : 120),
                said -> callback.reply(said, by, story.say("reply")));
    }

    private void closeIfReached(RequestLife request, Instant at, Member by) {
        boolean open = story.callbacks.stream().anyMatch(CallbackLife::isOpen);
        if (request.status.equals("REPORTED") && !open) request.close(at, by);
    }

    private Instant promised(Instant at) {
        return at.plus(Duration.ofDays(dice.between(1, 3))).atZone(story.world.site().zone())
                .with(LocalTime.of(17, 0)).toInstant();
    }
}
