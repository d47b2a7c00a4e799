package org.qiantai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.CurrentActor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;

/**
 * The site a page without a record's number is about: {@code ?site=YQ}, else the one last chosen (a cookie: no secret,
 * and no session row to write), else the user's first.
 */
@Component
public class CurrentSite {
    /** Where the browser remembers the site last chosen. */
    public static final String COOKIE = "qiantai-site";

    private static final String PARAMETER = "site";

    private final SiteDirectory sites;

    CurrentSite(SiteDirectory sites) { this.sites = sites; }

    /** @throws NotFoundException when the address names a site that is not the user's */
    public SiteRef of(HttpServletRequest request) {
        List<SiteRef> own = sitesOf(CurrentActor.of(request).orElseThrow());
        String asked = request.getParameter(PARAMETER);
        if (asked != null && !asked.isBlank())
            return find(own, asked).orElseThrow(() -> new NotFoundException(asked));
        return find(own, remembered(request)).or(() -> own.stream().findFirst())
                .orElseThrow(() -> new NotFoundException(PARAMETER));
    }

    /** The user's sites in the order of their codes. */
    public List<SiteRef> sitesOf(Actor actor) {
        return sites.all().stream().filter(site -> actor.siteIds().contains(site.id())).toList();
    }

    private static Optional<SiteRef> find(List<SiteRef> own, @Nullable String code) {
        return own.stream().filter(site -> site.code().equals(code)).findFirst();
    }

    private static @Nullable String remembered(HttpServletRequest request) {
        if (request.getCookies() == null) return null;
        return Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(jakarta.servlet.http.Cookie::getValue).findFirst().orElse(null);
    }
}
