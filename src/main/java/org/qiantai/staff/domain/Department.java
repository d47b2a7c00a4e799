package org.qiantai.staff.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department of the company; which site has it is another table. */
@Entity
public class Department {
    @Id private String code;
    private String nameZh;
    private String nameEn;
    private int sort;
    private boolean active;
    private Instant changedAt;
    private String changedBy;
    private @Nullable UUID formToken;
    @Version private @Nullable Integer version;

    /** What may be changed later. */
    public record Facts(String nameZh, String nameEn, int sort, boolean active) {}

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    @SuppressWarnings("NullAway.Init")
    public Department(String code, Facts facts, Change change) {
        this.code = code;
        correct(facts, change);
    }

    public void correct(Facts facts, Change change) {
        nameZh = facts.nameZh().strip();
        nameEn = facts.nameEn().strip();
        sort = facts.sort();
        active = facts.active();
        changedAt = change.at();
        changedBy = change.by();
        formToken = change.formToken();
    }

    public boolean wasChangedBy(UUID token) { return token.equals(formToken); }

    public String code() { return code; }

    public Facts facts() { return new Facts(nameZh, nameEn, sort, active); }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    public int version() { return version == null ? 0 : version; }
}
