package org.qiantai.script.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;

/** One sentence as the administrator keeps it. */
@Entity
@Table(name = "call_script")
public class CallScript {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;

    @Embedded private ScriptText text;

    private boolean active = true;

    private Instant changedAt;

    private String changedBy;

    private @Nullable UUID formToken;

    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CallScript() {}

    public CallScript(ScriptText text, Change change) {
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

    public void change(ScriptText to, Change change) {
        text = to;
        note(change);
    }

    /** It is said again. @throws WrongStateException when it is in use */
    public void activate(Change change) {
        if (active) throw new WrongStateException(Message.of("script.refused.activeAlready", changedBy));
        active = true;
        note(change);
    }

    /** It is said no longer. @throws WrongStateException when it is not in use */
    public void deactivate(Change change) {
        if (!active) throw new WrongStateException(Message.of("script.refused.inactiveAlready", changedBy));
        active = false;
        note(change);
    }

    private void note(Change change) {
        changedAt = change.at();
        changedBy = change.by();
        formToken = change.formToken();
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public ScriptText text() { return text; }

    public boolean isActive() { return active; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    /** What a form's version is compared with. */
    public int formVersion() { return Objects.requireNonNull(version); }
}
