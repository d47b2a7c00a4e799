package org.qiantai.platform.list;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Views stand before the lists, behind the guard of the routes. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration implements WebMvcConfigurer {
    private final ListViewInterceptor views;

    ListConfiguration(ListViewInterceptor views) { this.views = views; }

    @Override
    public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(views).order(1); }
}
