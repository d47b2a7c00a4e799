package org.qiantai.callback.domain;

import java.util.Collection;

/** What the callbacks of one request say together. */
public final class CallbackRounds {
    private CallbackRounds() {}

    /**
     * Whether the request may be closed: of all its callbacks none is open, and the last round has an end that leaves
     * nothing to do again (agreed, not reached, not confirmed on site).
     */
    public static boolean letClose(Collection<Callback> all) {
        int last = last(all);
        return all.stream().noneMatch(callback -> callback.status().isOpen())
                && all.stream().filter(callback -> callback.round() == last).allMatch(CallbackRounds::leavesNothing);
    }

    /** The number of the round that begins when the request is reported again. */
    public static int next(Collection<Callback> all) {
        return last(all) + 1;
    }

    private static int last(Collection<Callback> all) { return all.stream().mapToInt(Callback::round).max().orElse(0); }

    private static boolean leavesNothing(Callback callback) {
        return callback.outcome().map(outcome -> switch (outcome) {
            case AGREED, NOT_REACHED, NOT_CONFIRMED -> true;
            case CONFIRMED -> false;
        }).orElse(false);
    }
}
