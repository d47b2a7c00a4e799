package org.qiantai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every page that links lead to can be used by everybody, in both languages, by day and by night. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {
    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired RouteTable routes;

    private Browsers browsers;
    private Community site;

    @BeforeAll
    void open() {
        browsers = new Browsers();
        site = new Communities(context).open("XA", "晴雨轩", "A5-1-5051", "13455555051");
        try (Desk desk = desk("zh-CN")) {
            new Work(desk, site).everyState();
        }
    }

    @AfterAll
    void close() { browsers.close(); }

    @ParameterizedTest
    @CsvSource({"zh-CN, false", "en, true"})
    @DisplayName("WCAG 2.2 AA: axe finds nothing serious, no text is missing, no link is broken, no script complains")
    void crawl(String language, boolean byNight) {
        Crawler crawler = new Crawler(routes);
        try (Desk desk = byNight ? desk(language).byNight() : desk(language)) {
            for (Role role : Role.values())
                crawler.walk(desk.as(site.user(role)));
            crawler.walk(desk.as(site.user("cs")));
        }
        assertThat(crawler.findings()).as("%s", String.join("\n", crawler.findings())).isEmpty();
        assertThat(crawler.judged()).as("pages without a link to them").containsAll(linked());
    }

    /** The pages without a record in their address, but for parts of pages, downloads, and what comes before a session. */
    private Set<String> linked() {
        Set<String> others = Set.of("/requests/households", "/requests/household", "/requests/nearby",
                "/requests/promise", "/requests/categories", "/answers/find", "/desk/lanes", "/emergencies",
                "/inbox/count", "/events",
                "/admin/import/template", "/slips/paper", "/fees/prices/draft/lines", "/login", "/setup");
        return routes.all().stream().filter(route -> route.method().equals("GET")).map(Route::pattern)
                .filter(pattern -> !pattern.contains("{") && !others.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Desk desk(String language) {
        return new Desk(browsers.chromium(), "http://localhost:" + port,
                new Words(context, Locale.forLanguageTag(language)), Album.none());
    }
}
