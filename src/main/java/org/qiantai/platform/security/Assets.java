package org.qiantai.platform.security;

import java.util.List;

/** The paths under which nothing but public files lies: a sign-in page loads them before anybody is known. */
final class Assets {
    static final List<String> PREFIXES = List.of("/css/", "/js/", "/img/", "/webjars/");
    static final String[] PATTERNS = {"/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico", "/sw.js"};

    private Assets() {}

    static boolean isAsset(String path) {
        return PREFIXES.stream().anyMatch(path::startsWith) || path.equals("/favicon.ico")
                || path.equals("/sw.js");
    }
}
