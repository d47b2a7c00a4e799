package org.qiantai.pages;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.Community;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Follows every link of every page it reaches, one of each kind, as one person after another,
 * without a browser. Pages of one kind differ by their record or their question alone. */
public final class Crawl {
    private static final String ADDRESS = "http://localhost";
    /** A variable of a path that is one of a few words: each word has a page of its own kind. */
    private static final Pattern ONE_OF = Pattern.compile("\\{(\\w+):[^}]*\\|[^}]*}");
    /** Their pages differ by their state, and so do the steps that they offer: each of the few there are is visited. */
    private static final Set<String> RECORDS = Set.of("/requests/{number}", "/orders/{number}", "/callbacks/{number}");

    private final Pages pages;
    /** The narrowest first. */
    private final List<PathPattern> patterns;

    /** Asks for a page as somebody who is signed in, and goes where a redirection leads. */
    public interface Pages {
        Answer get(String user, String path, Locale language);
    }

    /** @param at the path of the answer, after redirections, with its query */
    public record Answer(int status, String type, String text, String at) {}

    /**
     * What one person gets at one address.
     *
     * @param pattern the route's, or the path where no route has it
     * @param kind the pattern with the words that it leaves open, and the list's queue; of a record, its own address
     * @param page null where the answer is no page: a download, a part of a page
     */
    public record Visit(String user, String path, String pattern, String kind, int status,
            @Nullable Document page) {
        /** What pages that look alike have in common: their kind, and of a record, its state. */
        public String look() {
            Element state = page == null || !RECORDS.contains(pattern) ? null : page.selectFirst("main [data-state]");
            return state == null ? kind : pattern + " " + state.attr("data-state");
        }

        @Override
        public String toString() { return "%s as %s".formatted(path, user); }
    }

    public Crawl(Pages pages, RouteTable routes) {
        this.pages = pages;
        patterns = routes.all().stream().filter(route -> route.method().equals("GET"))
                .map(route -> PathPatternParser.defaultInstance.parse(route.pattern())).sorted().toList();
    }

    /** Somebody with each role, and the supervisor of the front desk. */
    public static List<String> everybody(Community site) {
        return Stream.concat(Stream.of(Role.values()).map(site::user), Stream.of(site.user("cs"))).toList();
    }

    /** Walks from the person's home page, in Chinese. */
    public void walk(String user, Consumer<Visit> judge) {
        Set<String> seen = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String path = ahead.pop();
            if (!seen.add(kind(path))) continue;
            Visit visit = visit(user, path, Locale.SIMPLIFIED_CHINESE);
            judge.accept(visit);
            if (visit.page() != null)
                links(visit.page()).stream().filter(link -> !seen.contains(kind(link)))
                        .forEach(ahead::add);
        }
    }

    public Visit visit(String user, String path, Locale language) {
        Answer answer = pages.get(user, path, language);
        return new Visit(user, path, pattern(path), kind(path), answer.status(), page(answer));
    }

    private static @Nullable Document page(Answer answer) {
        if (!answer.type().startsWith("text/html")) return null;
        Document page = Jsoup.parse(answer.text(), ADDRESS + answer.at());
        return page.selectFirst("main") == null ? null : page;
    }

    /** Where links lead, and the buttons for what is ticked in a list; and where the fields that search do: those ask for what every site has. */
    private static Set<String> links(Document page) {
        Set<String> links = new LinkedHashSet<>();
        page.select("a[href]").eachAttr("abs:href").stream().filter(link -> link.startsWith(ADDRESS + "/"))
                .filter(link -> !link.contains("format=")).forEach(links::add);
        page.select("form[role=search]").eachAttr("abs:action").stream()
                .map(action -> UriComponentsBuilder.fromUriString(action).replaceQueryParam("q", "1").toUriString())
                .forEach(links::add);
        page.select("form[method=get] button[formaction]").eachAttr("abs:formaction").stream()
                .map(action -> action.replaceFirst("\\?.*", "")).forEach(links::add);
        Set<String> paths = new LinkedHashSet<>();
        links.forEach(link -> paths.add(link.substring(ADDRESS.length()).replaceFirst("#.*", "")));
        return paths;
    }

    private String kind(String path) {
        PathContainer plain = plain(path);
        PathPattern pattern = patterns.stream().filter(one -> one.matches(plain)).findFirst().orElse(null);
        if (pattern == null || RECORDS.contains(pattern.getPatternString())) return plain.value();
        Map<String, String> words = Objects.requireNonNull(pattern.matchAndExtract(plain)).getUriVariables();
        String kind = ONE_OF.matcher(pattern.getPatternString()).replaceAll(found -> words.get(found.group(1)));
        String queue = UriComponentsBuilder.fromUriString(path).build().getQueryParams().getFirst("queue");
        return queue == null ? kind : kind + "?queue=" + queue;
    }

    private String pattern(String path) {
        PathContainer plain = plain(path);
        return patterns.stream().filter(pattern -> pattern.matches(plain)).findFirst()
                .map(PathPattern::getPatternString).orElse(path);
    }

    private static PathContainer plain(String path) { return PathContainer.parsePath(URI.create(path).getPath()); }
}
