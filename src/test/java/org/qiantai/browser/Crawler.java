package org.qiantai.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.qiantai.platform.security.RouteTable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Follows every link of every page it reaches, one of each kind, as one person after another, and says what is wrong
 * with a page: what axe finds, a text without a translation, a broken link.
 */
final class Crawler {
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[\\w.]+?\\?\\?");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Kinds of pages whose looks have been judged, by anybody. */
    private final Set<String> judged = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();
    /** The narrowest first. */
    private final List<PathPattern> patterns;

    Crawler(RouteTable routes) {
        patterns = routes.all().stream().filter(route -> route.method().equals("GET"))
                .map(route -> PathPatternParser.defaultInstance.parse(route.pattern())).sorted().toList();
    }

    List<String> findings() { return findings; }

    Set<String> judged() { return judged; }

    /** Walks from the person's home page. */
    void walk(Person person) {
        Page page = person.page();
        Set<String> seen = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String path = ahead.pop();
            if (!seen.add(kind(path))) continue;
            person.open(path);
            if (!isPage(page)) continue;
            judge(person, kind(path));
            links(page).stream().filter(link -> !seen.contains(kind(link))).forEach(ahead::add);
        }
        findings.addAll(person.complaints());
    }

    private void judge(Person person, String kind) {
        Page page = person.page();
        var untranslated = UNTRANSLATED.matcher(page.content());
        while (untranslated.find())
            findings.add(kind + " lacks a text: " + untranslated.group());
        if (!judged.add(kind)) return;
        // Without frames the old way finds the same and opens no second page for its report.
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
            if (GRAVE.contains(rule.getImpact()))
                rule.getNodes().forEach(node -> findings.add("%s (%s): %s %s %s".formatted(kind, page.url(),
                        rule.getId(), node.getTarget(), node.getHtml())));
    }

    /** A download has no page to judge. */
    private static boolean isPage(Page page) {
        return page.locator("main").count() > 0;
    }

    /** Where links lead, and the buttons for what is ticked in a list; and where the fields that search do: those ask for what every site has. */
    private static List<String> links(Page page) {
        @SuppressWarnings("unchecked")
        var hrefs = (List<String>) page.evaluate(
                """
                        () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)
                            .map(a => a.pathname + a.search).filter(path => !path.includes('format='))
                            .concat([...document.querySelectorAll('form[role=search]')].map(f => f.getAttribute('action') + '?q=1'))
                            .concat([...document.querySelectorAll('form[method=get] button[formaction]')].map(b => new URL(b.formAction).pathname))""");
        return hrefs;
    }

    /** Pages that differ by their record or their question alone are of one kind. */
    private String kind(String path) {
        PathContainer plain = PathContainer.parsePath(URI.create(path).getPath());
        return patterns.stream().filter(pattern -> pattern.matches(plain)).findFirst()
                .map(PathPattern::getPatternString).orElse(path);
    }
}
