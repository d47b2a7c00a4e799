package org.qiantai.answercard.repository;

import org.jspecify.annotations.Nullable;
import org.qiantai.answercard.CardTopic;

/**
 * What the list of answer cards is narrowed to, and in which order it is read; stands in the address, so that it can be
 * shared.
 *
 * @param words all of which a card must have, written or by their sound
 * @param expired only those that no longer hold
 * @param sort null for {@link CardSort#TOPIC}
 */
public record CardFilter(@Nullable String words, @Nullable CardTopic topic, @Nullable Boolean expired,
        @Nullable CardSort sort) {

    public static CardFilter none() { return new CardFilter(null, null, null, null); }

    CardSort sorted() { return sort == null ? CardSort.TOPIC : sort; }
}
