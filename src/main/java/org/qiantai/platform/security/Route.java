package org.qiantai.platform.security;

import java.util.Set;

/**
 * One line of the route table.
 *
 * @param method the HTTP method; HEAD goes with GET
 * @param pattern the handler's path pattern, letter for letter
 * @param roles who may use it; empty when {@code open}
 * @param access whom the line lets in
 */
public record Route(String method, String pattern, Access access, Set<Role> roles) {

    /** Whom a route lets in. */
    public enum Access {
        /** Anybody, signed in or not. */
        PUBLIC,
        /** Everybody who is signed in. */
        SIGNED_IN,
        /** The named roles. */
        ROLES
    }

    /** Whether the actor's roles open this route; what the record allows is the module's policy. */
    public boolean allows(Actor actor) {
        return access != Access.ROLES || roles.stream().anyMatch(actor::is);
    }
}
