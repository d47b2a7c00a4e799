package org.qiantai.platform.security;

import java.util.Optional;

/** Finds who a signed-in name is, and what they may do now. */
public interface ActorDirectory {
    /** Empty when the user is disabled or gone: the session then ends. May be up to a minute old. */
    Optional<Actor> find(String username);
}
