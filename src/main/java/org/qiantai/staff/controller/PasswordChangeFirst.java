package org.qiantai.staff.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.qiantai.platform.security.CurrentActor;
import org.qiantai.staff.service.StaffActors;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A password that somebody else chose opens one page only: the one on which it is changed. */
@Configuration(proxyBeanMethods = false)
class PasswordChangeFirst implements WebMvcConfigurer, HandlerInterceptor {
    private static final String CHANGE = "/me/password";
    private static final Set<String> OPEN = Set.of(CHANGE, "/language", "/error");

    private final StaffActors actors;

    PasswordChangeFirst(StaffActors actors) { this.actors = actors; }

    @Override
    public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(this); }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean must = !OPEN.contains(path) && CurrentActor.of(request)
                .map(actor -> actors.mustChangePassword(actor.username())).orElse(false);
        if (!must) return true;
        String page = request.getContextPath() + CHANGE;
        if (request.getHeader("HX-Request") == null) response.sendRedirect(page);
        else
            response.setHeader("HX-Redirect", page);
        return false;
    }
}
