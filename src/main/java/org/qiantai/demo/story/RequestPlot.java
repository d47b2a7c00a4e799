package org.qiantai.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.demo.story.RequestLife.Said;
import org.qiantai.demo.story.World.Home;
import org.qiantai.demo.story.World.Member;
import org.qiantai.demo.story.World.Resident;

/** How a request comes in, and where it goes from the desk. */
final class RequestPlot {
    /** How often what happens, of a hundred requests. */
    private static final double REFERRED = 2.0;
    private static final double DECLINED_OF_REFERRED = 35;
    private static final double CANCELLED = 3;
    private static final double REPEATED = 2.5;
    private static final double CHASED = 6;
    private static final double BY_STAFF = 30;
    private static final double WITHOUT_UNIT = 8;
    private static final double LATE_ENTRY = 2;
    private static final double NEEDS_TWO = 3;
    private static final double HELP_BY_HAND = 25;
    private static final int[] CHANNELS = {70, 14, 14, 2};
    private static final List<String> CHANNEL_NAMES = List.of("PHONE", "WALK_IN", "MESSAGE", "LETTER");

    private final Story story;
    private final Dice dice;
    private final OrderPlot orders;
    private final ExtensionPlot extensions;

    RequestPlot(Story story) {
        this.story = story;
        this.dice = story.dice;
        this.orders = new OrderPlot(story);
        this.extensions = new ExtensionPlot(story);
    }

    /** Somebody says something at this moment; everything else follows. */
    void begin(Instant receivedAt) {
        Matter matter = story.stage.matters().draw(dice, story.world.offices());
        boolean publicArea = matter.category().publicArea();
        boolean found = publicArea && dice.chance(BY_STAFF);
        String channel = found ? "STAFF" : CHANNEL_NAMES.get(dice.weighted(CHANNELS));
        boolean homeless = !publicArea && matter.category().kind() == CategoryKind.INQUIRY && dice.chance(WITHOUT_UNIT);
        Home home = dice.pick(story.world.homes());
        Resident resident = resident(home, LocalDate.ofInstant(receivedAt, story.world.site().zone()));
        String place = publicArea ? place(matter) : null;
        boolean atHome = place == null ? !homeless : place.equals(Matter.AT_HOME) && !found;
        Said said = new Said(channel, description(matter, found), atHome ? home : null,
                atHome || place == null ? null : place.equals(Matter.AT_HOME) ? usualPlace() : place,
                homeless ? story.say("no unit") : null, receivedAt);
        Instant written = dice.chance(LATE_ENTRY) ? story.after(receivedAt, 30, 200) : story.after(receivedAt, 0, 3);
        Instant loggedAt = written.isAfter(story.stage.now()) ? story.stage.now() : written;
        Member by = found
                ? story.world.crew().worker(dice.chance(60) ? "SECURITY" : "CLEANING", dice)
                : dice.pick(story.world.crew().desk());
        story.at(loggedAt, at -> {
            RequestLife request = new RequestLife(story, matter, said, by, at);
            if (!found) request.calledBy(resident.id(), resident.name(), resident.phone(), receivedAt);
            next(request, at, found ? dice.pick(story.world.crew().desk()) : by);
        });
    }

    private void next(RequestLife request, Instant logged, Member desk) {
        CategoryKind kind = request.matter.category().kind();
        boolean told = kind == CategoryKind.INQUIRY || kind == CategoryKind.HELP && !dice.chance(HELP_BY_HAND);
        if (told) {
            if (extensions.waits(request, logged, desk, at -> answer(request, at, desk))) return;
            story.at(story.after(logged, 1, dice.chance(85) ? 8 : 90),
                    at -> answer(request, at, desk));
        } else if (!request.emergency && dice.chance(REFERRED)) refer(request, logged, desk);
        else
            dispatchSoon(request, logged, desk);
    }

    private void answer(RequestLife request, Instant at, Member desk) {
        request.answer(at, desk, dice.pick(request.matter.answers()).say(dice));
        ExtensionPlot.lapse(request.extension, at, desk);
    }

    private void refer(RequestLife request, Instant logged, Member desk) {
        story.at(story.after(logged, 2, 20), at -> {
            request.refer(at, desk, story.say("refer"));
            story.at(Hours.OFFICE, story.after(at, 10, 300), decided -> {
                Member head = story.world.crew().centreHead();
                if (dice.chance(DECLINED_OF_REFERRED))
                    request.decline(decided, head, story.say("decline"), story.say("told how"));
                else {
                    request.accept(decided, head, story.say("accept"));
                    dispatchSoon(request, decided, desk);
                }
            });
        });
    }

    private void dispatchSoon(RequestLife request, Instant from, Member desk) {
        boolean slow = !request.emergency && dice.chance(5);
        story.at(slow ? story.after(from, 20, 120) : story.after(from, 0, 4), at -> dispatch(request, at, desk));
        if (!request.emergency && dice.chance(CANCELLED))
            story.at(Hours.DESK, story.after(from, 3, 90), at -> cancel(request, at, desk));
        if (request.said.place() != null && !request.tellers.isEmpty() && dice.chance(REPEATED * 2))
            story.at(story.after(from, 5, 120), at -> repeat(request, at, desk));
        if (!request.emergency && dice.chance(CHASED))
            story.at(Hours.DESK, story.afterHours(from, 2, 40), at -> {
                if (request.status.equals("DISPATCHED") || request.status.equals("IN_PROGRESS"))
                    request.note(at, dice.pick(story.world.crew().desk()), story.say("chase"));
            });
    }

    private void dispatch(RequestLife request, Instant at, Member desk) {
        if (!request.status.equals("LOGGED")) return;
        List<String> departments = departments(request);
        List<OrderLife> opened = new ArrayList<>();
        for (String department : departments)
            opened.add(new OrderLife(request, department, null, at, desk, null));
        request.dispatch(at, desk, departments.stream().map(story.world.crew()::name).toList(),
                opened.stream().map(order -> order.number).toList());
        opened.forEach(order -> orders.begin(order, at, desk));
        for (String department : departments)
            if (dice.chance(88)) story.at(story.after(at, 0, 5), called -> {
                if (request.isOpen()) request.departmentCalled(called, desk, department, story.say("called"));
            });
    }

    private List<String> departments(RequestLife request) {
        String usual = Objects.requireNonNullElse(request.matter.category().department(), "ENGINEERING");
        // Help that takes two hands is the security guards'.
        String department = usual.equals("FRONT_DESK") ? "SECURITY" : usual;
        boolean wet = request.matter.category().code().equals("WATER_RUNNING");
        return department.equals("ENGINEERING") && dice.chance(wet ? 60 : NEEDS_TWO)
                ? List.of(department, "CLEANING")
                : List.of(department);
    }

    private void cancel(RequestLife request, Instant at, Member desk) {
        boolean mine = request.isOpen() && !request.status.equals("REPORTED");
        List<OrderLife> open = story.orders.stream().filter(OrderLife::isOpen).toList();
        boolean begun = story.orders.stream().anyMatch(order -> !order.has("OPEN", "ASSIGNED", "CANCELLED"));
        if (!mine || begun || story.requests.size() > 1) return;
        String why = story.say("cancel");
        request.cancel(at, desk, why);
        open.forEach(order -> order.cancel(at, desk, why));
    }

    /** A neighbour tells the desk the same. */
    private void repeat(RequestLife earlier, Instant at, Member desk) {
        if (!earlier.isOpen() || earlier.status.equals("REPORTED")) return;
        Home home = dice.pick(story.world.homes());
        Resident neighbour = resident(home, LocalDate.ofInstant(at, story.world.site().zone()));
        Said said = new Said("PHONE", dice.pick(earlier.matter.says(story.world.offices())).say(dice), null,
                earlier.said.place(), null, at);
        RequestLife again = new RequestLife(story, earlier.matter, said, desk, at);
        again.calledBy(neighbour.id(), neighbour.name(), neighbour.phone(), at);
        story.at(story.after(at, 1, 4), merged -> {
            if (earlier.isOpen() && !earlier.status.equals("REPORTED")) again.mergeInto(earlier, merged, desk);
            else
                again.answer(merged, desk, dice.pick(earlier.matter.did()).say(dice));
        });
    }

    private String description(Matter matter, boolean found) {
        String said = dice.pick(matter.says(story.world.offices())).say(dice);
        if (found || matter.category().emergency() || !dice.chance(45)) return said;
        return said + story.say(story.world.offices() ? "office tails" : "tails");
    }

    private String place(Matter matter) {
        List<Phrase> places = matter.places(story.world.offices());
        return places.isEmpty() ? usualPlace() : dice.pick(places).say(dice);
    }

    private String usualPlace() { return story.say(story.world.offices() ? "office places" : "home places"); }

    /** Preferably somebody who was there by then. */
    private Resident resident(Home home, LocalDate day) {
        List<Resident> there = home.residents().stream().filter(one -> livesSince(one.since(), day)).toList();
        return dice.pick(there.isEmpty() ? home.residents() : there);
    }

    private static boolean livesSince(@Nullable LocalDate since, LocalDate day) {
        return since == null || !since.isAfter(day);
    }
}
