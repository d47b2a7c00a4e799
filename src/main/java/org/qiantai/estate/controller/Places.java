package org.qiantai.estate.controller;

import org.qiantai.platform.site.SiteRef;
import org.springframework.web.util.UriUtils;

/** Addresses of the estate's pages; links carry their site. */
final class Places {
    private Places() {}

    /** For a redirect: a code may hold Chinese characters. */
    static String unit(SiteRef site, String code) {
        return unitPath(site, UriUtils.encodePathSegment(code, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** For a template, whose link expression encodes it. */
    static String unitPath(SiteRef site, String code) {
        return "/units/" + code + "?site=" + site.code();
    }
}
