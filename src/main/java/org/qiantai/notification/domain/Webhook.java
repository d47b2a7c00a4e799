package org.qiantai.notification.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeKind;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;

/** A webhook of a group chat, or another program that listens. Its address and secret go in and never come out again. */
@Entity
public class Webhook {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_seq")
    @SequenceGenerator(name = "webhook_seq", allocationSize = 50) private @Nullable Long id;
    private long siteId;
    private String name;
    private @Nullable String departmentCode;
    @Enumerated(EnumType.STRING) private WebhookFormat format;
    private String url;
    private @Nullable String secret;
    private List<String> kinds;
    private String language;
    private boolean active = true;
    private Instant changedAt;
    private String changedBy;
    private @Nullable UUID formToken;
    @Version private @Nullable Integer version;

    /**
     * What may be shown of it.
     *
     * @param department whose notices it hears; null for all of the site
     * @param kinds what it wants to hear of
     * @param language a language tag
     */
    public record Facts(String name, @Nullable String department, WebhookFormat format, Set<NoticeKind> kinds,
            String language) {}

    /** Where to speak, and with what to sign; null where nothing is signed. */
    public record Target(String url, @Nullable String secret) {}

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    @SuppressWarnings("NullAway.Init")
    public Webhook(long siteId, Facts facts, Target target, Change change) {
        this.siteId = siteId;
        write(facts);
        url = target.url();
        secret = target.secret();
        note(change);
    }

    /** @param to a new address, and a new secret or none; null keeps both */
    public void change(Facts facts, @Nullable Target to, Change change) {
        write(facts);
        if (to != null) {
            url = to.url();
            secret = to.secret();
        }
        note(change);
    }

    /** It is spoken to again. @throws WrongStateException when it is */
    public void activate(Change change) {
        if (active) throw new WrongStateException(Message.of("webhook.refused.activeAlready", name, changedBy));
        active = true;
        note(change);
    }

    /** Nothing is sent to it any more. @throws WrongStateException when nothing is */
    public void deactivate(Change change) {
        if (!active) throw new WrongStateException(Message.of("webhook.refused.inactiveAlready", name, changedBy));
        active = false;
        note(change);
    }

    private void write(Facts facts) {
        name = facts.name();
        departmentCode = facts.department();
        format = facts.format();
        kinds = facts.kinds().stream().map(Enum::name).sorted().toList();
        language = facts.language();
    }

    private void note(Change change) {
        changedAt = change.at();
        changedBy = change.by();
        formToken = change.formToken();
    }

    public long id() { return Objects.requireNonNull(id); }

    public Facts facts() {
        return new Facts(name, departmentCode, format,
                kinds.stream().map(NoticeKind::valueOf).collect(Collectors.toUnmodifiableSet()), language);
    }

    public Target target() { return new Target(url, secret); }

    public boolean isActive() { return active; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    /** What a form's version is compared with. */
    public int formVersion() { return Objects.requireNonNull(version); }
}
