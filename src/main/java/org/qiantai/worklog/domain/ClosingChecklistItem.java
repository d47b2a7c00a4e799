package org.qiantai.worklog.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;

/** One point of the check before closing as the administrator keeps it (R-01-12, R-03-5); the company's, for all its desks. */
@Entity
@Table(name = "closing_checklist_item")
public class ClosingChecklistItem {
    private static final int CODE_LENGTH = 12;

    @Id private String code;

    @Embedded private ChecklistItemText text;

    private boolean active = true;

    private Instant changedAt;

    private String changedBy;

    private @Nullable UUID formToken;

    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ClosingChecklistItem() {}

    /** Its code comes from the form that asked for it: nobody has to think of one. */
    public ClosingChecklistItem(ChecklistItemText text, Change change) {
        this.code = "P" + change.formToken().toString().replace("-", "").substring(0, CODE_LENGTH)
                .toUpperCase(Locale.ROOT);
        this.text = text;
        this.changedAt = change.at();
        this.changedBy = change.by();
        this.formToken = change.formToken();
    }

    /**
     * Who changes something, and when.
     *
     * @param formToken of the form that asked for it, so that the form sent again changes nothing
     */
    public record Change(String by, Instant at, UUID formToken) {}

    /** Days that were ticked before show the new words: a tick keeps who, when and how many. */
    public void change(ChecklistItemText to, Change change) {
        text = to;
        note(change);
    }

    /** It is looked at again. @throws WrongStateException when it is in use */
    public void activate(Change change) {
        if (active) throw new WrongStateException(Message.of("worklog.point.refused.active", changedBy));
        active = true;
        note(change);
    }

    /** It is looked at no longer; days that ticked it keep it. @throws WrongStateException when it is not in use */
    public void deactivate(Change change) {
        if (!active) throw new WrongStateException(Message.of("worklog.point.refused.inactive", changedBy));
        active = false;
        note(change);
    }

    private void note(Change change) {
        changedAt = change.at();
        changedBy = change.by();
        formToken = change.formToken();
    }

    public String code() { return code; }

    public ChecklistItemText text() { return text; }

    public boolean isActive() { return active; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    /** What a form's version is compared with. */
    public int formVersion() { return Objects.requireNonNull(version); }
}
