package org.qiantai.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a record's page: one primary, the rest behind "more", the refused ones with their reasons. */
public record Offers(Optional<Offer> primary, List<Offer> others, List<Offer> refused) {
    /** @param inOrder the likely next step first */
    public static Offers of(List<Offer> inOrder) {
        List<Offer> allowed = inOrder.stream().filter(Offer::allowed).toList();
        return new Offers(allowed.stream().findFirst(), allowed.stream().skip(1).toList(),
                inOrder.stream().filter(offer -> !offer.allowed()).toList());
    }

    /** @param next the verb that moves the record on; when it is not allowed, or none is, there is no primary button */
    public static Offers of(List<Offer> inOrder, @Nullable String next) {
        Optional<Offer> primary = inOrder.stream().filter(offer -> offer.allowed() && offer.verb().equals(next))
                .findFirst();
        return new Offers(primary,
                inOrder.stream().filter(offer -> offer.allowed() && !offer.verb().equals(next)).toList(),
                inOrder.stream().filter(offer -> !offer.allowed()).toList());
    }

    /** @param nextOnes the verbs that move the record on, the likely next step first among the offers */
    public static Offers of(List<Offer> inOrder, Set<String> nextOnes) {
        return of(inOrder, inOrder.stream().filter(offer -> offer.allowed() && nextOnes.contains(offer.verb()))
                .map(Offer::verb).findFirst().orElse(null));
    }

    public boolean more() { return !others.isEmpty() || !refused.isEmpty(); }
}
