package org.qiantai.repairorder.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reason for returns as the administrator keeps it; out of use it stays on the orders that have it (C-43). */
@Entity
public class ReturnReason {
    private static final int CODE_LENGTH = 12;

    @Id private String code;

    @Embedded private ReturnReasonText text;

    private boolean active = true;

    private Instant changedAt;

    private String changedBy;

    private @Nullable UUID formToken;

    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ReturnReason() {}

    /**
     * Its code comes from the form that asked for it: nobody has to think of one.
     *
     * @param token of that form, so that the form sent again makes no second one
     */
    public ReturnReason(ReturnReasonText text, String by, Instant now, UUID token) {
        this.code = "C" + token.toString().replace("-", "").substring(0, CODE_LENGTH).toUpperCase(Locale.ROOT);
        this.text = text;
        this.changedAt = now;
        this.changedBy = by;
        this.formToken = token;
    }

    /** Orders that have it show the new words, and keep their next step. @param use whether it can be chosen */
    public void change(ReturnReasonText to, boolean use, String by, Instant now, UUID token) {
        text = to;
        active = use;
        changedAt = now;
        changedBy = by;
        formToken = token;
    }

    public String code() { return code; }

    public ReturnReasonText text() { return text; }

    public boolean isActive() { return active; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    /** What a form's version is compared with. */
    public int formVersion() { return Objects.requireNonNull(version); }
}
