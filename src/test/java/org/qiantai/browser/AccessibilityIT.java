package org.qiantai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.pages.Crawl;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Community;
import org.qiantai.support.EveryState;
import org.qiantai.support.Nightly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every page that links lead to can be used by everybody. Which pages there are is found without the browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {
    private static final String DARK = "() => document.documentElement.dataset.bsTheme === 'dark'";
    private static final String LIGHT = "() => document.documentElement.dataset.bsTheme === 'light'";
    /** So many lists with the most columns, and so many forms with the most fields. */
    private static final int WIDEST = 5;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired RouteTable routes;

    /** In the order in which people come to them. */
    private final List<Target> targets = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    /** A page to look at. @param look pages of one look need to be judged once */
    private record Target(String user, String path, String look, int columns, int fields) {
        static Target of(Crawl.Visit visit, Document page) {
            int columns = page.select("main table").stream().mapToInt(table -> table.select("thead th").size()).max()
                    .orElse(0);
            return new Target(visit.user(), visit.path(), visit.look(), columns,
                    page.select("main form[method=post] .form-label").size());
        }
    }

    @BeforeAll
    void crawl() {
        Community site = EveryState.open(context, "XA", "晴雨轩", "A5-1-5051", "13455555051");
        try (Desk desk = desk("zh-CN")) {
            Crawl crawl = new Crawl((user, path, _) -> fetch(desk.inTurn(user), path), routes);
            Crawl.everybody(site).forEach(user -> crawl.walk(user, visit -> {
                if (visit.page() != null) targets.add(Target.of(visit, visit.page()));
            }));
        }
    }

    @Test
    @DisplayName("WCAG 2.2 AA: axe finds nothing serious on any kind of page, by day or by night, and no script complains")
    void everyKindOfPage() {
        try (Desk desk = desk("zh-CN")) {
            judged().forEach(target -> {
                Page page = desk.inTurn(target.user()).open(target.path()).page();
                note(target, Axe.serious(page));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                page.waitForFunction(DARK);
                note(target, Axe.contrast(page));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                page.waitForFunction(LIGHT);
            });
            assertNothingFound(desk);
        }
    }

    @Test
    @DisplayName("WCAG 1.4.10: the widest lists and the longest forms keep to a phone's width in English, whose words are longer")
    void widestInEnglish() {
        try (Desk desk = desk("en").onThePhone()) {
            Stream.concat(widest(Target::columns), widest(Target::fields)).distinct().forEach(target -> {
                Page page = desk.inTurn(target.user()).open(target.path()).page();
                note(target, Axe.serious(page));
                if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                    note(target, List.of("is wider than a phone's screen"));
            });
            assertNothingFound(desk);
        }
    }

    @Test
    @Nightly
    @DisplayName("WCAG 2.2 AA: the same in English by night; and every page opens for everybody to whom a link is shown")
    void everythingInEnglishByNight() {
        Set<String> judged = new TreeSet<>();
        try (Desk desk = desk("en").byNight()) {
            targets.forEach(target -> {
                Page page = desk.inTurn(target.user()).open(target.path()).page();
                if (judged.add(target.look())) note(target, Axe.serious(page));
            });
            assertNothingFound(desk);
        }
    }

    /** Without drawing it. */
    private static Crawl.Answer fetch(Person person, String path) {
        APIResponse answer = person.page().context().request().get(path);
        URI at = URI.create(answer.url());
        String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        String type = answer.headers().getOrDefault("content-type", "");
        try {
            return new Crawl.Answer(answer.status(), type, answer.text(), at.getRawPath() + query);
        } finally {
            answer.dispose();
        }
    }

    /** One of each look. */
    private Stream<Target> judged() {
        Set<String> known = new TreeSet<>();
        return targets.stream().filter(target -> known.add(target.look()));
    }

    private Stream<Target> widest(ToIntFunction<Target> measure) {
        return judged().sorted(Comparator.comparingInt(measure).reversed()).limit(WIDEST);
    }

    private void note(Target target, List<String> wrong) {
        wrong.forEach(what -> findings.add("%s as %s: %s".formatted(target.path(), target.user(), what)));
    }

    private void assertNothingFound(Desk desk) {
        findings.addAll(desk.complaints());
        List<String> found = List.copyOf(findings);
        findings.clear();
        assertThat(found).as("%s", String.join("\n", found)).isEmpty();
    }

    private Desk desk(String language) {
        return new Desk(port, new Words(context, Locale.forLanguageTag(language)), Album.none());
    }
}
