package org.qiantai.servicerequest.controller;

import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.ReferenceAnswers;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a caller was told: the card that was read out, with what was said beyond it, or the desk's own words (R-08-4). */
@Component
class GivenAnswers {
    private static final int LONGEST = 2000;

    private final ReferenceAnswers cards;

    GivenAnswers(ReferenceAnswers cards) { this.cards = cards; }

    /**
     * @param field beside which a refusal stands
     * @throws InvalidInputException for no word at all, a card that no longer holds, or too much of both
     */
    String told(SiteRef site, @Nullable Long cardId, @Nullable String typed, String field) {
        String words = Typed.orNull(typed);
        if (cardId == null) {
            if (words == null) throw new InvalidInputException(field, Message.of("NotBlank"));
            return words;
        }
        String read = cards.valid(site, cardId).map(card -> card.text(LocaleContextHolder.getLocale()))
                .orElseThrow(() -> new InvalidInputException(field, Message.of("request.error.noCard")));
        String told = words == null ? read : read + "\n" + words;
        if (told.length() > LONGEST)
            throw new InvalidInputException(field, Message.of("request.error.answerTooLong", LONGEST));
        return told;
    }
}
