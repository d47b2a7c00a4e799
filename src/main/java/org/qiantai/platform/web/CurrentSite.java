package org.qiantai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** A record's address: its number begins with its site's code. */
    private static final Pattern RECORD = Pattern.compile("^/[a-z]+/([A-Z]{2,4})-[A-Z]{2}-[0-9]{8}-[0-9]{3,}");

    private final SiteDirectory sites;

    CurrentSite(SiteDirectory sites) { this.sites = sites; }

    /** @throws NotFoundException when the address names a site that is not the user's */
    public SiteRef of(HttpServletRequest request) {
        List<SiteRef> own = sitesOf(CurrentActor.of(request).orElseThrow());
        String asked = request.getParameter(PARAMETER);
        if (asked != null && !asked.isBlank())
            return find(own, asked).orElseThrow(() -> new NotFoundException(asked));
        return find(own, named(request)).or(() -> find(own, remembered(request)))
                .or(() -> own.stream().min(Comparator.comparingLong(SiteRef::id)))
                .orElseThrow(() -> new NotFoundException(PARAMETER));
    }

    /** The user's sites in the order of their codes. */
    public List<SiteRef> sitesOf(Actor actor) {
        return sites.all().stream().filter(site -> actor.siteIds().contains(site.id())).toList();
    }

    private static @Nullable String named(HttpServletRequest request) {
        Matcher record = RECORD.matcher(request.getRequestURI());
        return record.find() ? record.group(1) : null;
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
