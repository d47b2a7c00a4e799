package org.qiantai.deadline.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Category;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;

/** A kind of work as the administrator keeps it. One no longer wanted is deactivated, never deleted: old records name it. */
@Entity
@Table(name = "category")
public class WorkCategory {
    @Id private String code;

    @Embedded private CategoryDetails details;

    private boolean active = true;

    private Instant changedAt;

    private String changedBy;

    private @Nullable UUID formToken;

    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected WorkCategory() {}

    /** @param code capitals, never changed */
    public WorkCategory(String code, CategoryDetails details, Change change) {
        this.code = code;
        this.details = details;
        this.changedAt = change.at();
        this.changedBy = change.by();
        this.formToken = change.formToken();
    }

    public void change(CategoryDetails to, Change change) {
        details = to;
        note(change);
    }

    /** The desk may choose it again. @throws WrongStateException when it is in use */
    public void activate(Change change) {
        if (active) throw new WrongStateException(Message.of("category.refused.activeAlready", code, changedBy));
        active = true;
        note(change);
    }

    /** The desk chooses it no longer. @throws WrongStateException when it is not in use */
    public void deactivate(Change change) {
        if (!active) throw new WrongStateException(Message.of("category.refused.inactiveAlready", code, changedBy));
        active = false;
        note(change);
    }

    private void note(Change change) {
        changedAt = change.at();
        changedBy = change.by();
        formToken = change.formToken();
    }

    /** As other modules see it. */
    public Category asCategory() {
        return new Category(code, details.nameZh(), details.nameEn(), details.kind(), details.family(),
                details.department(), details.standard(), details.chargeable(), details.publicArea(),
                details.emergency(), details.questionZh(), details.questionEn());
    }

    public String code() { return code; }

    public CategoryDetails details() { return details; }

    public boolean isActive() { return active; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    /** Whether this form has been sent before, and this is what it did. */
    public boolean wasChangedBy(UUID token) {
        return token.equals(formToken);
    }

    /** What a form's version is compared with. Not named as the field, through which Spring Data asks what is new. */
    public int formVersion() {
        return Objects.requireNonNull(version);
    }
}
