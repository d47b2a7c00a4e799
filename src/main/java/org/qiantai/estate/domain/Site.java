package org.qiantai.estate.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One managed community or tower. Its code is the first part of every record number, so it never changes. */
@Entity
public class Site {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private String code;
    private String name;
    private String timeZone;
    private @Nullable String phone;
    private @Nullable String address;
    private boolean active = true;
    @Embedded private Change change;
    private @Nullable UUID formToken;
    @Version private int version;

    /** What may be corrected later; {@code timeZone} is an IANA name, {@code active} false hides the site. */
    public record Facts(String name, String timeZone, @Nullable String phone, @Nullable String address,
            boolean active) {}

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    public Site(String code, Facts facts, Change change, @Nullable UUID formToken) {
        this.code = code;
        this.name = facts.name();
        this.timeZone = facts.timeZone();
        this.phone = facts.phone();
        this.address = facts.address();
        this.active = facts.active();
        this.change = change;
        this.formToken = formToken;
    }

    public void correct(Facts facts, Change by) {
        name = facts.name();
        timeZone = facts.timeZone();
        phone = facts.phone();
        address = facts.address();
        active = facts.active();
        change = by;
    }

    public long id() { return Objects.requireNonNull(id); }

    public String code() { return code; }

    public Facts facts() { return new Facts(name, timeZone, phone, address, active); }

    public Change change() { return change; }

    public int version() { return version; }
}
