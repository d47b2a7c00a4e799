package org.qiantai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.pages.Crawl.Visit;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.Community;
import org.qiantai.support.EveryState;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every page that links lead to, as everybody to whom a link is shown. */
@IntegrationTest
class CrawlTests {
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[\\w.]+?\\?\\?");
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d+}");
    /** Forms that set what they say: sent twice, they say it twice. Those for several rows have a token in each row. */
    private static final Pattern REPEATABLE = Pattern.compile("/language|/site|/logout|/me/\\w+|/views/.+|/inbox/\\w+"
            + "|/bulk/.+|/desk/draft/removal|/technicians/[^/]+|/admin/escalations/removal|/admin/departments/[^/]+/place");

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;
    @Autowired RouteTable routes;

    private final List<String> findings = new ArrayList<>();
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();

    @Test
    @DisplayName("No link is broken, no text is missing, no form lacks its tokens, in both languages; each page is linked to")
    void everyPage() {
        Community site = EveryState.open(context, "XZ", "遍访里", "A6-1-6051", "13455556051");
        Crawl crawl = new Crawl(new MockPages(mvc), routes);
        Crawl.everybody(site).forEach(user -> crawl.walk(user, visit -> {
            judge(visit, Locale.SIMPLIFIED_CHINESE);
            reached.add(visit.pattern());
            if (kinds.add(visit.kind()))
                judge(crawl.visit(user, visit.path(), Locale.ENGLISH), Locale.ENGLISH);
        }));
        assertThat(findings).as("%s", String.join("\n", findings)).isEmpty();
        assertThat(reached).as("pages without a link to them").containsAll(linked());
    }

    private void judge(Visit visit, Locale language) {
        if (visit.status() != 200) findings.add(visit + " answers " + visit.status());
        Document page = visit.page();
        if (page == null) return;
        UNTRANSLATED.matcher(page.outerHtml()).results()
                .forEach(found -> findings.add(visit + " lacks a text: " + found.group()));
        texts(page).filter(text -> UNFILLED.matcher(text).find())
                .forEach(text -> findings.add(visit + " lacks a part of: " + text));
        if (!page.title().matches("\\S.* · .+")) findings.add(visit + " has the title " + page.title());
        if (page.select("h1").size() != 1) findings.add(visit + " has these headings: " + page.select("h1"));
        String said = page.select("html").attr("lang");
        if (!said.equals(language.toLanguageTag())) findings.add(visit + " is in " + said);
        page.select("form[method=post]").forEach(form -> judge(form, visit));
    }

    /** What people read or hear; scripts fill in the texts in data- attributes themselves. */
    private static Stream<String> texts(Document page) {
        return page.body().getAllElements().stream().flatMap(element -> Stream.concat(Stream.of(element.ownText()),
                element.attributes().asList().stream().filter(attribute -> !attribute.getKey().startsWith("data-"))
                        .map(attribute -> attribute.getValue())));
    }

    /** A form that posts has the session's secret; one that acts each time it is sent has a token of its own as well. */
    private void judge(Element form, Visit visit) {
        if (form.selectFirst("[name=_csrf]") == null) findings.add(visit + " has a form without _csrf: " + form);
        String action = URI.create(form.absUrl("action")).getPath();
        if (form.selectFirst("[name=token]") == null && !REPEATABLE.matcher(action).matches())
            findings.add(visit + " has a form without a token: " + action);
    }

    /** The pages without a record in their address, but for parts of pages, downloads, and what comes before a session. */
    private Set<String> linked() {
        Set<String> others = Set.of("/requests/households", "/requests/household", "/requests/nearby",
                "/requests/promise", "/requests/categories", "/answers/find", "/desk/lanes", "/emergencies",
                "/inbox/count", "/events", "/admin/import/template", "/slips/paper", "/login", "/setup");
        return routes.all().stream().filter(route -> route.method().equals("GET")).map(Route::pattern)
                .filter(pattern -> !pattern.contains("{") && !others.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
