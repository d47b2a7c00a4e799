package org.qiantai.repairorder.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/**
 * Somebody who could do an order, as whoever assigns it sees them (R-07-5: by speciality and quickest arrival).
 *
 * @param specialities codes of the categories they are good at
 * @param open orders in hand, {@code late} of them past their limit
 * @param nextFrom when their next appointment begins; null for none
 * @param done how many orders of this category they have done of late; zero where no category is asked for
 */
public record TechnicianCandidate(long id, String username, String name, List<String> specialities, int open, int late,
        @Nullable Instant nextFrom, int done) {

    /**
     * Whom to send first: who is good at it before the others, among them who has less in hand and so is there sooner, then
     * who has done it oftener.
     */
    public static Comparator<TechnicianCandidate> first(String categoryCode) {
        return Comparator.comparing((TechnicianCandidate one) -> !one.isGoodAt(categoryCode))
                .thenComparing(TechnicianCandidate::open)
                .thenComparing(Comparator.comparing(TechnicianCandidate::done).reversed())
                .thenComparing(TechnicianCandidate::name);
    }

    public boolean isGoodAt(String categoryCode) { return specialities.contains(categoryCode); }

    /** Why they, in a few words. */
    public Message reason(String categoryCode) {
        String why = isGoodAt(categoryCode) ? "speciality" : done > 0 ? "experience" : "load";
        return Message.of("order.suggestion." + why, open, done);
    }
}
