package org.qiantai.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.Text;
import org.qiantai.support.Sources.Source;

/** The templates taken apart with Thymeleaf's own parser. */
public final class Templates {
    private static final Set<String> REPLACES_BODY = Set.of("th:text", "th:utext", "th:replace", "th:insert",
            "th:errors");

    /** An element; attribute names in lower case, a valueless attribute is "". {@code where} is the path: the parser's tree knows no lines. */
    public record Element(String where, String name, Map<String, String> attributes) {

        public boolean has(String attribute) { return attributes.containsKey(attribute); }

        public String get(String attribute) { return attributes.getOrDefault(attribute, ""); }

        @Override
        public String toString() { return where + " <" + name + "> " + attributes; }
    }

    /** A text that a browser would see as it stands in the file: nothing around it replaces it. */
    public record StandingText(String where, String inside, String text) {}

    /** One template. */
    public record Template(Source source, List<Element> elements, List<StandingText> texts) {}

    private Templates() {}

    public static List<Template> all() {
        return Sources.under(Sources.TEMPLATES, ".html").stream().map(Templates::parse).toList();
    }

    /** @throws IllegalArgumentException when the file is no markup */
    public static Template parse(Source source) {
        var html = ParseConfiguration.htmlConfiguration();
        html.setElementBalancing(ElementBalancing.AUTO_CLOSE);
        var template = new Template(source, new ArrayList<>(), new ArrayList<>());
        try {
            collect(new DOMMarkupParser(html).parse(source.text()), "", false, template);
        } catch (ParseException e) {
            throw new IllegalArgumentException(source.path() + " is no markup: " + e.getMessage(), e);
        }
        return template;
    }

    private static void collect(INestableNode parent, String inside, boolean replaced, Template into) {
        for (var node : parent.getChildren()) {
            var where = into.source().path();
            if (node instanceof org.attoparser.dom.Element element) {
                var read = new Element(where, element.getElementName().toLowerCase(), attributes(element));
                into.elements().add(read);
                collect(element, read.name(), replaced || replacesBody(read), into);
            } else if (node instanceof Text text && !replaced) {
                into.texts().add(new StandingText(where, inside, text.getContent()));
            }
        }
    }

    private static boolean replacesBody(Element element) {
        return REPLACES_BODY.stream().anyMatch(element::has)
                || element.name().equals("textarea") && element.has("th:field")
                || Set.of("all", "body", "all-but-first").contains(element.get("th:remove"));
    }

    private static Map<String, String> attributes(org.attoparser.dom.Element element) {
        var attributes = new TreeMap<String, String>();
        element.getAttributeMap()
                .forEach((name, value) -> attributes.put(name.toLowerCase(), value == null ? "" : value));
        return attributes;
    }
}
