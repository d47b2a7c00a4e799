package org.qiantai.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an answer card.
 *
 * @param validUntil the last local day on which it may be said; null for no end
 */
public record AnswerContent(AnswerTopic topic, String title, String textZh, @Nullable String textEn,
        @Nullable String keywords, @Nullable LocalDate validUntil) {}
