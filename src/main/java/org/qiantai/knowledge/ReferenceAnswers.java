package org.qiantai.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.repository.ReferenceAnswerQuery;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that are known before they are asked for; templates call it as {@code @referenceAnswers}. */
@Component("referenceAnswers")
@Transactional(readOnly = true)
public class ReferenceAnswers {
    /** As many as one looks through while somebody waits on the phone. */
    public static final int SHOWN = 6;

    private final ReferenceAnswerQuery reads;
    private final Clock clock;

    ReferenceAnswers(ReferenceAnswerQuery reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * One card.
     *
     * @param validUntil the last local day on which it may be said; null for no end
     */
    public record Card(long id, AnswerTopic topic, String title, String textZh, @Nullable String textEn,
            @Nullable String keywords, @Nullable LocalDate validUntil, Instant changedAt, String changedBy,
            int version) {

        /** The answer, in the reader's language where somebody wrote it. */
        public String text(Locale locale) {
            return locale.getLanguage().equals("en") && textEn != null ? textEn : textZh;
        }

        public boolean isValid(LocalDate day) { return validUntil == null || !validUntil.isBefore(day); }
    }

    /**
     * Those that hold today and have all these words: in title, keywords or text, or the sound of the first two.
     *
     * @param words null or blank for the first of all
     */
    public List<Card> find(SiteRef site, @Nullable String words) {
        return reads.valid(site.id(), words, LocalDate.now(clock.withZone(site.zone())), SHOWN);
    }

    /** One that still holds, to be said. */
    public Optional<Card> valid(SiteRef site, long id) {
        return reads.byId(site.id(), id).filter(card -> card.isValid(LocalDate.now(clock.withZone(site.zone()))));
    }
}
