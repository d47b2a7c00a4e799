package org.qiantai.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.copy.Batch;
import org.qiantai.platform.number.RecordKind;

/** One request from the first word on, with all that comes of it, moment by moment until now. */
final class Story {
    final Stage stage;
    final World world;
    final Dice dice;
    final List<RequestLife> requests = new ArrayList<>();
    final List<OrderLife> orders = new ArrayList<>();
    final List<CallbackLife> callbacks = new ArrayList<>();
    final List<ExtensionLife> extensions = new ArrayList<>();
    /** To show a state: what seldom happens happens more often. */
    final boolean chosen;
    private final List<Entry> entries = new ArrayList<>();
    private final PriorityQueue<Deed> agenda = new PriorityQueue<>(
            Comparator.comparing(Deed::at).thenComparing(Deed::order));
    private int planned;

    private record Deed(Instant at, int order, Consumer<Instant> does) {}

    Story(Stage stage, World world, long seed, boolean chosen) {
        this.stage = stage;
        this.world = world;
        this.dice = new Dice(seed);
        this.chosen = chosen;
    }

    void at(Instant time, Consumer<Instant> does) { agenda.add(new Deed(time, planned++, does)); }

    /** Plans it for the first moment at which those who do it are at work. */
    void at(Hours hours, Instant time, Consumer<Instant> does) {
        at(hours.notBefore(time, world.site().zone(), dice), does);
    }

    /** @param end a state in which it stays for now, though more was planned */
    void live(@Nullable State end) {
        while (!agenda.isEmpty() && !agenda.peek().at().isAfter(stage.now())) {
            Deed next = agenda.remove();
            next.does().accept(next.at());
            if (end != null && isIn(end)) return;
        }
    }

    boolean isIn(State state) {
        return switch (state.subject()) {
            case RequestLife.SUBJECT -> requests.stream().anyMatch(one -> one.status.equals(state.name()));
            case OrderLife.SUBJECT -> orders.stream().anyMatch(one -> one.status.equals(state.name()));
            case ExtensionLife.SUBJECT -> extensions.stream().anyMatch(one -> one.isIn(state));
            default -> callbacks.stream().anyMatch(one -> one.status.equals(state.name()));
        };
    }

    /** All that one of its records was ever in. */
    Set<State> states() {
        Set<State> states = new LinkedHashSet<>();
        for (Entry entry : entries)
            if (entry.to() != null) states.add(new State(entry.subject(), entry.to()));
        extensions.forEach(one -> states.addAll(one.states()));
        return states;
    }

    void tell(Entry entry) { entries.add(entry); }

    String say(String section) { return stage.words().say(section, dice); }

    Instant after(Instant time, int leastMinutes, int mostMinutes) {
        return time.plus(dice.minutes(leastMinutes, mostMinutes));
    }

    Instant afterHours(Instant time, int least, int most) {
        return after(time, Math.toIntExact(Duration.ofHours(least).toMinutes()),
                Math.toIntExact(Duration.ofHours(most).toMinutes()));
    }

    String number(RecordKind kind, Instant at) { return stage.numbers().next(world.site(), kind, at); }

    long id(String table) { return stage.ids().applyAsLong(table); }

    /** A form's token: of its own, and close to its neighbours' in the index. */
    static UUID token(long id, int mark) {
        return new UUID(0x7000L << 48 | (long) mark << 40 | id >>> 32 & 0xffffffffffL, 0x8L << 60 | id);
    }

    void write(Batch batch) {
        requests.forEach(one -> one.write(batch));
        orders.forEach(one -> one.write(batch));
        callbacks.forEach(one -> one.write(batch));
        extensions.forEach(one -> one.write(batch));
        for (Entry entry : entries)
            batch.timeline.add(world.site().id(), entry.subject(), entry.id(), entry.at(), entry.by().id(),
                    entry.by().name(), entry.kind(), entry.args(), entry.from(), entry.to(), entry.note());
    }
}
