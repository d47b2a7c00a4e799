package org.qiantai.knowledge.repository;

import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.AnswerTopic;

/**
 * What the list of answer cards is narrowed to, and in which order it is read; stands in the address, so that it can be
 * shared.
 *
 * @param words all of which a card must have, written or by their sound
 * @param expired only those that no longer hold
 * @param sort null for {@link AnswerSort#TOPIC}
 */
public record AnswerFilter(@Nullable String words, @Nullable AnswerTopic topic, @Nullable Boolean expired,
        @Nullable AnswerSort sort) {

    public static AnswerFilter none() { return new AnswerFilter(null, null, null, null); }

    AnswerSort sorted() { return sort == null ? AnswerSort.TOPIC : sort; }
}
