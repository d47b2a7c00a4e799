package org.qiantai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.Templates;
import org.qiantai.support.Templates.Element;
import org.qiantai.support.Templates.StandingText;
import org.qiantai.support.Templates.Template;

/** What the strict Content-Security-Policy and the two languages ask of each template. */
class TemplateTests {
    /** Names that are the same in every language; the text of a kbd is what stands on the key. */
    private static final Set<String> SAME_EVERYWHERE = Set.of("Qiantai", "CSV", "Excel", "PDF");
    private static final List<String> SPOKEN = List.of("placeholder", "title", "aria-label", "aria-description",
            "aria-roledescription", "aria-valuetext", "alt", "label", "content", "value", "hx-confirm", "hx-prompt");
    private static final List<String> SHOWN = Stream.concat(Stream.of("th:text", "th:utext"), SPOKEN.stream()
            .filter(name -> !Set.of("content", "value").contains(name)).map(name -> "th:" + name)).toList();
    private static final Pattern INLINE = Pattern.compile("style|th:style(append|prepend)?|(th:)?on[a-z]+|hx-on.*");
    private static final Pattern INLINE_BY_ATTR = Pattern.compile("\\b(style|on[a-z]+)\\s*=");
    private static final Pattern CODE = Pattern.compile("\\s*(javascript|js):", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|&#?\\w+;", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF5E]");
    /** In an expression that is shown: a literal of its own, or one that a condition chooses, that is no message key. */
    private static final Pattern SHOWN_LITERAL = Pattern.compile("(?:^|[?:+|]|\\?:)\\s*'([^'.]*\\p{L}{2}[^'.]*)'");
    private static final Pattern SPOKEN_LITERAL = Pattern
            .compile("\\b(placeholder|title|aria-label|aria-description|alt|label)\\s*=\\s*'[^'.]*\\p{L}{2}");
    private static final Pattern EXPRESSION = Pattern.compile("[$*@#]\\{[^}]*}");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\|([^|]*)\\|");

    private final List<Template> templates = Templates.all();

    @Test
    @DisplayName("No text stands in a template: every word comes from the messages")
    void noStrayText() {
        assertThat(templates).flatExtracting(Template::texts).filteredOn(TemplateTests::isProse).isEmpty();
    }

    @Test
    @DisplayName("What an attribute says to a person comes from the messages: th:placeholder, th:title, th:attr …")
    void noStrayAttribute() {
        assertThat(elements()).filteredOn(element -> SPOKEN.stream()
                .anyMatch(name -> speaks(element, name) && words(element.get(name)))).isEmpty();
    }

    @Test
    @DisplayName("No words hidden in an expression: th:text=\"'Open'\", |Due ${x}|, ${late} ? 'late' : 'on time'")
    void noProseInExpressions() {
        assertThat(elements()).filteredOn(element -> SHOWN.stream().map(element::get)
                .anyMatch(TemplateTests::saysSomethingItself)).isEmpty();
        assertThat(elements()).filteredOn(element -> SPOKEN_LITERAL.matcher(element.get("th:attr")).find()).isEmpty();
        assertThat(templates).flatExtracting(Template::texts).filteredOn(text -> INLINED.matcher(text.text()).results()
                .map(found -> found.group().replaceAll("^\\[[\\[(]|[])]]$", ""))
                .anyMatch(TemplateTests::saysSomethingItself)).isEmpty();
    }

    @Test
    @DisplayName("Not one Chinese character outside a comment, whatever replaces it")
    void noChinese() {
        assertThat(templates).flatMap(template -> template.source().text().replaceAll("(?s)<!--.*?-->", "").lines()
                .filter(line -> HAN.matcher(line).find()).map(line -> template.source().path() + ": " + line)
                .toList()).isEmpty();
    }

    @Test
    @DisplayName("Strict CSP: no style, no inline script, no inline handler")
    void nothingInline() {
        assertThat(elements()).filteredOn(element -> element.name().equals("style")
                || element.name().equals("script") && !element.has("src") && !element.has("th:src")
                || element.attributes().keySet().stream().anyMatch(name -> INLINE.matcher(name).matches())
                || element.attributes().values().stream().anyMatch(value -> CODE.matcher(value).lookingAt())
                || INLINE_BY_ATTR.matcher(element.get("th:attr")).find()).isEmpty();
    }

    @Test
    @DisplayName("A form that posts has th:action: so Spring Security's token goes with it")
    void formsCarryTheToken() {
        assertThat(elements()).filteredOn(element -> element.name().equals("form"))
                .filteredOn(form -> form.get("method").equalsIgnoreCase("post") || form.has("th:method"))
                .filteredOn(form -> !form.has("th:action")).isEmpty();
    }

    @Test
    @DisplayName("th:replace takes its element away before th:if is asked: never both on one element")
    void noConditionThatIsNeverAsked() {
        assertThat(elements()).filteredOn(element -> element.has("th:replace"))
                .filteredOn(element -> element.has("th:if") || element.has("th:unless") || element.has("th:each"))
                .isEmpty();
    }

    @Test
    @DisplayName("A fragment is not called like an element: a selector finds both")
    void noFragmentCalledLikeAnElement() {
        assertThat(elements()).filteredOn(element -> element.get("th:fragment").contains("("))
                .filteredOn(element -> Set
                        .of("input", "select", "body", "form", "table", "header", "section", "area", "main")
                        .contains(element.get("th:fragment").replaceAll("\\(.*", "")))
                .isEmpty();
    }

    private Stream<Element> elements() { return templates.stream().flatMap(template -> template.elements().stream()); }

    private static boolean isProse(StandingText text) {
        return !Set.of("kbd", "script").contains(text.inside()) && words(INLINED.matcher(text.text()).replaceAll(""));
    }

    /** A meta's content is for machines, but for the description; a label attribute is shown on options only. */
    private static boolean speaks(Element element, String attribute) {
        return !translated(element, attribute) && switch (attribute) {
            case "value" -> element.name().equals("input")
                    && Set.of("submit", "button", "reset").contains(element.get("type"));
            case "content" -> element.get("name").equals("description");
            case "label" -> Set.of("option", "optgroup", "track").contains(element.name());
            default -> true;
        };
    }

    private static boolean translated(Element element, String attribute) {
        return element.has("th:" + attribute) || element.get("th:attr").contains(attribute + "=");
    }

    private static boolean saysSomethingItself(String expression) {
        return SHOWN_LITERAL.matcher(expression).find() || SUBSTITUTION
                .matcher(expression.replaceAll("#\\{\\|[^|]*\\|", "")).results()
                .anyMatch(found -> words(EXPRESSION.matcher(found.group(1)).replaceAll("")));
    }

    private static boolean words(String text) {
        return WORD.matcher(text).results().anyMatch(word -> !SAME_EVERYWHERE.contains(word.group()));
    }
}
