package org.qiantai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link CurrentSite} to a handler that names a {@link SiteRef} as its parameter. */
class CurrentSiteArgumentResolver implements HandlerMethodArgumentResolver {
    private final CurrentSite currentSite;

    CurrentSiteArgumentResolver(CurrentSite currentSite) { this.currentSite = currentSite; }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SiteRef.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return currentSite.of((HttpServletRequest) request.getNativeRequest());
    }
}
