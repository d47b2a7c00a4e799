package org.qiantai.knowledge.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.AnswerContent;
import org.qiantai.knowledge.AnswerTopic;

/** An answer that is known before it is asked for. */
@Entity
public class ReferenceAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_answer_seq")
    @SequenceGenerator(name = "reference_answer_seq", allocationSize = 50) private @Nullable Long id;
    private long siteId;

    @Enumerated(EnumType.STRING) private AnswerTopic topic;
    private String title;
    private String textZh;
    private @Nullable String textEn;
    private @Nullable String keywords;
    private @Nullable LocalDate validUntil;
    private String search_text;
    private Instant changedAt;
    private String changedBy;
    private boolean removed;
    private @Nullable UUID formToken;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected ReferenceAnswer() {}

    /** @param sound how a text sounds, in the letters people type */
    public ReferenceAnswer(long siteId, AnswerContent content, UnaryOperator<String> sound, Instant now, String by,
            UUID formToken) {
        this.siteId = siteId;
        this.formToken = formToken;
        write(content, sound, now, by);
    }

    public final void write(AnswerContent content, UnaryOperator<String> sound, Instant now, String by) {
        topic = content.topic();
        title = content.title();
        textZh = content.textZh();
        textEn = content.textEn();
        keywords = content.keywords();
        validUntil = content.validUntil();
        changedAt = now;
        changedBy = by;
        String named = title + " " + Objects.requireNonNullElse(keywords, "");
        search_text = String.join(" ", named, sound.apply(named), textZh, Objects.requireNonNullElse(textEn, ""))
                .toLowerCase(Locale.ROOT);
    }

    /** No longer said: kept, and shown to nobody. */
    public void remove(Instant now, String by) {
        removed = true;
        changedAt = now;
        changedBy = by;
    }

    public String title() { return title; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    public int version() { return version; }
}
