package org.qiantai.platform.web;

import java.util.List;
import org.qiantai.platform.security.RouteGuard;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Arguments that handlers may name, and the guard before all of them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final CurrentSite currentSite;
    private final RouteGuard guard;

    WebConfiguration(CurrentSite currentSite, RouteGuard guard) {
        this.currentSite = currentSite;
        this.guard = guard;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgumentResolver());
        resolvers.add(new CurrentSiteArgumentResolver(currentSite));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(guard); }
}
