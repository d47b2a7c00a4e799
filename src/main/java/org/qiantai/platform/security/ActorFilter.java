package org.qiantai.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.qiantai.platform.site.SiteScope;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the signed-in name into the {@link Actor} of this request and opens the actor's {@link SiteScope}. A user
 * disabled since signing in loses the session here.
 */
class ActorFilter extends OncePerRequestFilter {
    private final ActorDirectory actors;

    ActorFilter(ActorDirectory actors) { this.actors = actors; }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) { return Assets.isAsset(request.getServletPath()); }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Actor> actor = actors.find(authentication.getName());
        if (actor.isEmpty()) {
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(request.getContextPath() + "/login?disabled");
            return;
        }
        CurrentActor.set(request, actor.get());
        SiteScope.enter(actor.get().siteIds());
        try {
            chain.doFilter(request, response);
        } finally {
            SiteScope.leave();
        }
    }
}
