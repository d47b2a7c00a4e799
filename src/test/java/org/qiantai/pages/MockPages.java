package org.qiantai.pages;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.qiantai.platform.i18n.Languages;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages without a network. */
record MockPages(MockMvcTester mvc) implements Crawl.Pages {
    private static final int MOST_REDIRECTS = 5;

    @Override
    public Crawl.Answer get(String user, String path, Locale language) {
        URI at = URI.create(path);
        MockHttpServletResponse answer = ask(user, at, language);
        for (int i = 0; i < MOST_REDIRECTS && answer.getRedirectedUrl() != null; i++) {
            at = at.resolve(answer.getRedirectedUrl());
            answer = ask(user, at, language);
        }
        return new Crawl.Answer(answer.getStatus(), Objects.requireNonNullElse(answer.getContentType(), ""),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), at.toString());
    }

    private MockHttpServletResponse ask(String user, URI at, Locale language) {
        return mvc.get().uri(at).cookie(new Cookie(Languages.COOKIE, language.toLanguageTag())).with(user(user))
                .exchange().getResponse();
    }
}
