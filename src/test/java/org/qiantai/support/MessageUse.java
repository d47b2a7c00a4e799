package org.qiantai.support;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiantai.support.Sources.Source;

/**
 * Where the program speaks. A key is <em>used</em> when it stands whole in a template or in a Java string, or when it
 * fits a <em>pattern</em> there: a key with a changing part ({@code #{|order.state.${s}|}}, {@code 'order.state.' + ${s}},
 * {@code "order.state." + s}, {@code "order.%s.title"}). A changing part stands for exactly one segment between two
 * dots: so a pattern excuses one level of keys and never a whole module.
 */
public final class MessageUse {
    private static final String SEGMENT = "[A-Za-z0-9_-]+";
    private static final String START = "[A-Za-z][A-Za-z0-9_-]*";
    /** Stands for the changing part once {@code ${…}} and {@code %s} are replaced. */
    private static final String ANY = "§";

    private static final Pattern WHOLE = Pattern.compile(START + "(?:\\." + SEGMENT + ")*");
    private static final Pattern CHANGING = Pattern.compile(START + "(?:\\.(?:" + SEGMENT + "|" + ANY + "))+");
    private static final Pattern PREFIX = Pattern.compile("['\"](" + START + "(?:\\." + SEGMENT + ")*\\.)['\"]");
    private static final Pattern EXPRESSION = Pattern.compile("(?:__)?[$*]\\{[^}]*}(?:__)?|%s");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern JAVA_STRING = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"",
            Pattern.DOTALL);

    private static final Pattern ASKED = Pattern
            .compile("#\\{\\s*(" + WHOLE + ")\\s*[}(]|#messages\\.msg\\w*\\('([^']+)'");
    private static final Pattern ASKED_CHANGING = Pattern.compile("#\\{\\s*\\|([^|]*)\\|");
    private static final Pattern ASKED_IN_JAVA = Pattern.compile("message\\s*=\\s*\"\\{([^}\"]+)}\""
            + "|\\b(?:getMessage|Message\\.of)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern DONE = Pattern.compile("[?&]done=([A-Za-z.]+)");
    /** The rest of such a key travels alone: {@code ?done=order.assigned}, a form's field {@code phone}. */
    private static final List<String> ASKED_BY_THEIR_REST = List.of("done.", "field.");

    private final Set<String> whole = new TreeSet<>();
    private final Set<String> patterns = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> askedPatterns = new TreeSet<>();

    public MessageUse(Stream<Source> templates, Stream<Source> java) {
        templates.map(template -> COMMENT.matcher(template.text()).replaceAll("")).forEach(text -> {
            remember(text);
            find(ASKED, text).forEach(asked::add);
            find(ASKED_CHANGING, marked(text)).filter(key -> key.contains(ANY))
                    .filter(key -> ASKED_BY_THEIR_REST.stream().noneMatch(key::startsWith)).map(MessageUse::regex)
                    .forEach(askedPatterns::add);
        });
        java.map(Source::text).forEach(text -> {
            JAVA_STRING.matcher(text).results().map(MatchResult::group).forEach(this::remember);
            find(ASKED_IN_JAVA, text).forEach(asked::add);
            find(DONE, text).map(rest -> "done." + rest).forEach(asked::add);
        });
    }

    /** Whether the program may ask for this key. */
    public Predicate<String> uses() {
        return key -> whole.contains(key) || patterns.stream().anyMatch(key::matches) || restIsUsed(key);
    }

    private boolean restIsUsed(String key) {
        return ASKED_BY_THEIR_REST.stream()
                .anyMatch(prefix -> key.startsWith(prefix) && whole.contains(key.substring(prefix.length())));
    }

    /** The keys asked for in so many words: each must exist. */
    public Set<String> asked() { return asked; }

    /** Regular expressions of what templates ask for by {@code #{|…|}}: at least one key must fit each. */
    public Set<String> askedPatterns() {
        return askedPatterns;
    }

    private void remember(String text) {
        find(WHOLE, text).forEach(whole::add);
        Stream.concat(find(CHANGING, marked(text)).filter(key -> key.contains(ANY)),
                find(PREFIX, text).map(prefix -> prefix + ANY))
                .filter(key -> ASKED_BY_THEIR_REST.stream().noneMatch(prefix -> key.equals(prefix + ANY)))
                .map(MessageUse::regex).forEach(patterns::add);
    }

    /** Each match's first group that took part, or the match itself. */
    private static Stream<String> find(Pattern wanted, String text) {
        return wanted.matcher(text).results().map(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) return found.group(group);
            }
            return found.group();
        });
    }

    private static String marked(String text) { return EXPRESSION.matcher(text).replaceAll(ANY); }

    private static String regex(String key) { return key.replace(".", "\\.").replace(ANY, SEGMENT); }
}
