package org.qiantai.staff.service;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What a session remembers of its user: the name alone. Roles are not kept here; they are asked for at every request,
 * so that taking one away need not wait for the next sign-in.
 */
class SignedInUser implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1L;

    private final String username;
    private final boolean enabled;
    private @Nullable String passwordHash;

    SignedInUser(String username, String passwordHash, boolean enabled) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() { return List.of(); }

    @Override
    public @Nullable String getPassword() { return passwordHash; }

    @Override
    public String getUsername() { return username; }

    @Override
    public boolean isEnabled() { return enabled; }

    @Override
    public void eraseCredentials() { passwordHash = null; }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser user && user.username.equals(username);
    }

    @Override
    public int hashCode() { return username.hashCode(); }

    @Override
    public String toString() { return username; }
}
