package org.qiantai.staff.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Role;

/** Somebody who signs in. Who leaves is disabled, never deleted: what they did keeps its name. */
@Entity
@Table(name = "app_user")
public class AppUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 50) private long id;

    private String username;
    private String passwordHash;
    private boolean mustChangePassword;
    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String departmentCode;
    private boolean enabled = true;
    private Instant changedAt;
    private String changedBy;
    private @Nullable UUID formToken;

    @Version private int version;

    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING) private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "user_site", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "site_id") private Set<Long> siteIds = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    /**
     * @param username lower case, what is typed at sign-in, never changed
     * @param mustChangePassword whether somebody else chose the first password
     */
    @SuppressWarnings("NullAway.Init")
    public AppUser(String username, String passwordHash, boolean mustChangePassword, Profile profile,
            Assignment assignment, Change change) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        change(profile, assignment, change);
    }

    public void change(Profile profile, Assignment assignment, Change change) {
        name = profile.name();
        phone = profile.phone();
        email = profile.email();
        departmentCode = assignment.department();
        roles.retainAll(assignment.roles());
        roles.addAll(assignment.roles());
        siteIds.retainAll(assignment.siteIds());
        siteIds.addAll(assignment.siteIds());
        note(change);
    }

    /** Leaves the company, or loses access for another reason. @throws WrongStateException when already disabled */
    public void disable(Change change) {
        if (!enabled) throw new WrongStateException(Message.of("staff.refused.disabledAlready", name, changedBy));
        enabled = false;
        note(change);
    }

    /** Comes back. @throws WrongStateException when not disabled */
    public void enable(Change change) {
        if (enabled) throw new WrongStateException(Message.of("staff.refused.enabledAlready", name, changedBy));
        enabled = true;
        note(change);
    }

    /** An administrator gives a password, which its owner must change at the next sign-in. */
    public void resetPassword(String hash, Change change) {
        passwordHash = hash;
        mustChangePassword = true;
        note(change);
    }

    /** The user's own choice. */
    public void choosePassword(String hash, Instant at) {
        passwordHash = hash;
        mustChangePassword = false;
        note(new Change(name, at, null));
    }

    private void note(Change change) {
        changedAt = change.at();
        changedBy = change.by();
        formToken = change.formToken();
    }

    /** Whether this form has been sent before, and this is what it did. */
    public boolean wasChangedBy(UUID token) {
        return token.equals(formToken);
    }

    public long id() { return id; }

    public String username() { return username; }

    public String passwordHash() { return passwordHash; }

    public boolean mustChangePassword() { return mustChangePassword; }

    public Profile profile() { return new Profile(name, phone, email); }

    public @Nullable String department() { return departmentCode; }

    public Set<Role> roles() { return Set.copyOf(roles); }

    public Set<Long> siteIds() { return Set.copyOf(siteIds); }

    public boolean isEnabled() { return enabled; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    public int version() { return version; }
}
