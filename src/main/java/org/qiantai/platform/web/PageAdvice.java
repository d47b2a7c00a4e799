package org.qiantai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.CurrentActor;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame and a fresh form token into the model of every page. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {
    private final CurrentSite currentSite;
    private final RouteTable routes;

    PageAdvice(CurrentSite currentSite, RouteTable routes) {
        this.currentSite = currentSite;
        this.routes = routes;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        String path = request.getRequestURI()
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return CurrentActor.of(request).map(actor -> page(request, actor, path))
                .orElseGet(() -> new Page(null, null, List.of(), List.of(), path));
    }

    /** Random, hidden in each form: what makes a form sent twice do its work once. */
    @ModelAttribute("formToken")
    UUID formToken() { return UUID.randomUUID(); }

    private Page page(HttpServletRequest request, Actor actor, String path) {
        List<SiteRef> sites = currentSite.sitesOf(actor);
        SiteRef site = sites.isEmpty() ? null : currentSite.of(request);
        String here = Menu.place(request.getRequestURI(), request.getParameter("list"));
        List<Page.NavigationItem> menu = Menu.ENTRIES.stream().filter(entry -> routes.opens(entry.href(), actor))
                .map(entry -> new Page.NavigationItem(entry.href(), entry.label(), entry.holds(here))).toList();
        return new Page(actor, site, sites, menu, path);
    }
}
