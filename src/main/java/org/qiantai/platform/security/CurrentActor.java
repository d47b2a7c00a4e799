package org.qiantai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where the {@link ActorFilter} leaves the actor of a request, for argument resolvers and the pages' frame. */
public final class CurrentActor {
    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private CurrentActor() {}

    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    static void set(HttpServletRequest request, Actor actor) { request.setAttribute(ATTRIBUTE, actor); }
}
