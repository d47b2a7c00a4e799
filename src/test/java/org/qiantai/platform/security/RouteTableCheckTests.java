package org.qiantai.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RouteTableCheckTests {
    private final RouteTable routes = new RouteTable();
    private final RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();

    @BeforeEach
    void everyLineHasAHandler() {
        routes.all().forEach(route -> handle(RequestMethod.valueOf(route.method()), route.pattern()));
    }

    @Test
    @DisplayName("The program starts when handlers and lines are the same")
    void same() { assertThatCode(this::check).doesNotThrowAnyException(); }

    @Test
    @DisplayName("The program does not start with a handler that has no line")
    void handlerWithoutLine() {
        handle(RequestMethod.GET, "/forgotten/{number}");
        assertThatThrownBy(this::check).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks [GET /forgotten/{number}]").hasMessageEndingWith("[]");
    }

    @Test
    @DisplayName("The program does not start with a line for another method than its handler's")
    void otherMethod() {
        handle(RequestMethod.DELETE, "/requests");
        assertThatThrownBy(this::check).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks [DELETE /requests]");
    }

    @Test
    @DisplayName("The program does not start with a line that no handler serves")
    void lineWithoutHandler() {
        mapping.unregisterMapping(info(RequestMethod.GET, "/requests"));
        assertThatThrownBy(this::check).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks [] and names what no handler serves: [GET /requests]");
    }

    private void check() { new RouteTableCheck(routes, mapping).afterSingletonsInstantiated(); }

    private void handle(RequestMethod method, String pattern) {
        try {
            mapping.registerMapping(info(method, pattern), new Object(), Object.class.getMethod("hashCode"));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static RequestMappingInfo info(RequestMethod method, String pattern) {
        return RequestMappingInfo.paths(pattern).methods(method).build();
    }
}
