package org.qiantai.demo.story;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.story.ExtensionLife.Asked;
import org.qiantai.demo.story.World.Member;

/** What takes longer than promised: somebody asks for more time, and somebody else says yes or no. */
final class ExtensionPlot {
    /** Of a hundred orders at work, and of a hundred inquiries that are another department's. */
    private static final double ORDERS = 1.5;
    private static final double INQUIRIES = 12;
    private static final double SHOWN = 30;
    private static final double LATE = 25;
    private static final double BEYOND_TWO_WEEKS = 15;
    private static final double APPROVED = 75;
    private static final double OVERTAKEN = 15;
    private static final List<String> CAUSES = List.of("MATERIAL", "MATERIAL", "OWNER", "TECHNICAL", "WEATHER");

    private final Story story;
    private final Dice dice;

    ExtensionPlot(Story story) {
        this.story = story;
        this.dice = story.dice;
    }

    /** What is done when the time of the work, or of the answer, has come. */
    interface Then {
        void go(Instant at);
    }

    /** @return whether the work waits for something; then it goes on by itself */
    boolean waits(OrderLife order, Instant begun, Then complete) {
        Instant due = order.promisedDue();
        if (due == null || order.request.emergency || order.reworkOf != null || order.extension != null
                || !dice.chance(story.chosen ? SHOWN : ORDERS))
            return false;
        Instant asks = dice.chance(LATE) ? latest(begun, story.afterHours(due, 1, 6)) : story.after(begun, 20, 240);
        story.at(Hours.OFFICE, asks, at -> {
            if (!order.has("WORKING")) return;
            String cause = dice.pick(CAUSES);
            ExtensionLife extension = new ExtensionLife(story, new Asked(OrderLife.SUBJECT, order.id, order.number,
                    order.request.acceptedAt(), false, due, later(latest(at, due)), cause,
                    story.say("extension " + cause), order.request.tellers.isEmpty() ? "FINDER" : "OWNER",
                    order.owner(), story.say("extension told"), story.world.crew().supervisor(order.department), at));
            order.extension = extension;
            decide(extension, at, decided -> order.extendedTo(decided, extension));
            goOn(at, complete);
        });
        return true;
    }

    /** @return whether the answer is another department's, and takes a while; then it comes by itself */
    boolean waits(RequestLife request, Instant logged, Member desk, Then answer) {
        if (!request.isToBeAgreed() || request.tellers.isEmpty() || !dice.chance(story.chosen ? SHOWN : INQUIRIES))
            return false;
        story.at(Hours.OFFICE, story.after(logged, 1, 8), at -> {
            Instant due = atFive(Hours.OFFICE.notBefore(story.afterHours(at, 18, 24), story.world.site().zone(), dice));
            String caller = request.tellers.getFirst().name();
            request.agree(at, desk, due, caller, story.say("extension told"));
            story.at(Hours.OFFICE, story.afterHours(at, 1, 12), asked -> {
                ExtensionLife extension = new ExtensionLife(story, new Asked(RequestLife.SUBJECT, request.id,
                        request.number, request.acceptedAt(), true, due, later(due), "OTHER",
                        story.say("extension OTHER"), "OWNER", caller, story.say("extension told"), desk, asked));
                request.extension = extension;
                decide(extension, asked, _ -> request.extendedTo(extension.newDue()));
                goOn(asked, answer);
            });
        });
        return true;
    }

    /** What is still asked for a record that has ended. */
    static void lapse(@Nullable ExtensionLife extension, Instant at, Member by) {
        if (extension != null && extension.isOpen()) extension.lapse(at, by);
    }

    private void decide(ExtensionLife extension, Instant asked, Then approved) {
        story.at(Hours.OFFICE, story.after(asked, 20, 420), at -> {
            if (!extension.isOpen()) return;
            Member by = extension.decider();
            if (dice.chance(APPROVED)) {
                extension.approve(at, by, story.say("extension yes"));
                approved.go(at);
            } else
                extension.reject(at, by, story.say("extension no"));
        });
    }

    private void goOn(Instant asked, Then then) {
        Instant soon = dice.chance(OVERTAKEN) ? story.after(asked, 5, 30) : story.afterHours(asked, 20, 90);
        story.at(Hours.WORK, soon, then::go);
    }

    private Instant later(Instant due) {
        int days = dice.chance(BEYOND_TWO_WEEKS) ? dice.between(15, 20) : dice.between(1, 5);
        return atFive(story.afterHours(due, days * 24, days * 24));
    }

    /** At closing of that day, which is never before the time itself on the day before. */
    private Instant atFive(Instant at) {
        Instant five = at.atZone(story.world.site().zone()).with(LocalTime.of(17, 0)).toInstant();
        return five.isBefore(at) ? five.atZone(story.world.site().zone()).plusDays(1).toInstant() : five;
    }

    private static Instant latest(Instant one, Instant other) { return one.isAfter(other) ? one : other; }
}
