package org.qiantai.platform.web;

import java.time.Duration;
import org.qiantai.platform.site.SiteRef;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Remembers the site chosen in the page's head ({@code site}) and goes to its home page. */
@Controller
class SiteSwitchController {
    @PostMapping("/site")
    ResponseEntity<Void> change(SiteRef chosen) {
        ResponseCookie cookie = ResponseCookie.from(CurrentSite.COOKIE, chosen.code()).path("/").httpOnly(true)
                .sameSite("Lax").maxAge(Duration.ofDays(400)).build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, "/?site=" + chosen.code()).build();
    }
}
