package org.qiantai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Enforces the {@link RouteTable} by the pattern of the handler that Spring chose, so no path can slip past it. */
@Component
public class RouteGuard implements HandlerInterceptor {
    private final RouteTable routes;

    RouteGuard(RouteTable routes) { this.routes = routes; }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)
                || request.getDispatcherType() != jakarta.servlet.DispatcherType.REQUEST)
            return true;
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Route route = routes.find(request.getMethod(), pattern)
                .orElseThrow(() -> new IllegalStateException("no line in routes.csv for " + pattern));
        if (route.access() == Route.Access.PUBLIC) return true;
        boolean allowed = CurrentActor.of(request).map(route::allows).orElse(false);
        if (!allowed) throw new ForbiddenException(Message.of("error.forbidden.role"));
        return true;
    }
}
