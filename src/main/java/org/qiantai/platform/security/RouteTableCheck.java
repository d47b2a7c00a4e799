package org.qiantai.platform.security;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Compares the handlers that exist with the {@link RouteTable}, both ways, before the first request. */
@Component
class RouteTableCheck implements SmartInitializingSingleton {
    private static final String ERROR_PAGE = "/error";

    private final RouteTable routes;
    private final RequestMappingHandlerMapping mapping;

    RouteTableCheck(RouteTable routes,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.routes = routes;
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> handlers = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> add(info, handlers));
        Set<String> table = new TreeSet<>();
        routes.all().forEach(route -> table.add(route.method() + " " + route.pattern()));
        Set<String> missing = new TreeSet<>(handlers);
        missing.removeAll(table);
        table.removeAll(handlers);
        if (!missing.isEmpty() || !table.isEmpty())
            throw new IllegalStateException(
                    "routes.csv lacks " + missing + " and names what no handler serves: " + table);
    }

    private static void add(RequestMappingInfo info, Set<String> handlers) {
        for (String pattern : info.getPatternValues()) {
            if (pattern.equals(ERROR_PAGE)) continue;
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty()) throw new IllegalStateException("a handler without a method: " + pattern);
            methods.forEach(method -> handlers.add(method + " " + pattern));
        }
    }
}
