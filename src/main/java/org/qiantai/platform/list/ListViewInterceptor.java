package org.qiantai.platform.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.CurrentActor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.CurrentSite;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a register with a view: {@code ?view=12} leads on to the filters and columns that the view holds, so that they
 * stand in the address and can be changed there; a bare address leads to the reader's first view, if there is one, and
 * {@code ?view=} to the plain list. Puts the views into the page's model.
 */
@Component
class ListViewInterceptor implements HandlerInterceptor {
    private static final String SEEN = ListViewInterceptor.class.getName();
    private static final String VIEW = "view";
    /** What says nothing about the list; nor does what begins with an underscore, which frameworks add. */
    private static final Set<String> BESIDES = Set.of("site", "done");

    private final ListViews views;
    private final CurrentSite currentSite;

    ListViewInterceptor(ListViews views, CurrentSite currentSite) {
        this.views = views;
        this.currentSite = currentSite;
    }

    /** What is known of the visit, read once. */
    private record Seen(SiteRef site, List<ListView> views) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Actor> actor = CurrentActor.of(request);
        String path = request.getRequestURI();
        if (!"GET".equals(request.getMethod()) || actor.isEmpty() || views.register(path, actor.get()).isEmpty())
            return true;
        SiteRef site = currentSite.of(request);
        Seen seen = new Seen(site, views.of(site, path, actor.get()));
        request.setAttribute(SEEN, seen);
        Optional<ListView> wanted = wanted(request, seen);
        if (wanted.isEmpty()) return true;
        response.sendRedirect(request.getContextPath() + wanted.get().href(site.code()) + kept(request));
        return false;
    }

    /** @throws NotFoundException for a view that is not there, or not this reader's to see */
    private static Optional<ListView> wanted(HttpServletRequest request, Seen seen) {
        String asked = request.getParameter(VIEW);
        if (asked != null && asked.matches("\\d{1,18}"))
            return Optional.of(seen.views().stream().filter(view -> view.id() == Long.parseLong(asked)).findFirst()
                    .orElseThrow(() -> new NotFoundException(asked)));
        boolean bare = request.getParameterMap().keySet().stream()
                .allMatch(name -> BESIDES.contains(name) || name.startsWith("_"));
        return bare ? seen.views().stream().filter(ListView::first).findFirst() : Optional.empty();
    }

    /** What goes with the visit: the file asked for, the sentence of what was just done. */
    private static String kept(HttpServletRequest request) {
        StringBuilder kept = new StringBuilder();
        for (String name : List.of("format", "done")) {
            String value = request.getParameter(name);
            if (value != null && value.matches("[A-Za-z.]{1,60}"))
                kept.append('&').append(name).append('=').append(value);
        }
        return kept.toString();
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !(request.getAttribute(SEEN) instanceof Seen seen)) return;
        Object query = page.getModel().get("query");
        page.addObject("viewBar",
                ViewBar.of(request.getRequestURI(), seen.site(), query == null ? "" : query.toString(),
                        seen.views()));
    }
}
