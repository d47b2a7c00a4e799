package org.qiantai.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What axe finds on a page that is serious or critical, said in one line for each element. */
final class Axe {
    private static final String SOURCE = source();
    /** Nothing of the rest that axe would say, nor style sheets, which no rule here asks for. */
    private static final String JUDGE = """
            async rules => {
              const only = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
              const found = await axe.run(document, { resultTypes: ["violations"], iframes: false, preload: false, ...only });
              return found.violations.filter(rule => rule.impact === "serious" || rule.impact === "critical").flatMap(rule =>
                rule.nodes.map(node => `${rule.id} ${node.target} ${node.html} ${node.failureSummary}`));
            }""";

    private Axe() {}

    static List<String> serious(Page page) { return judge(page, List.of()); }

    /** On a page that was judged before: whether its texts can be read now, in other colours. */
    static List<String> contrast(Page page) {
        return judge(page, List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> judge(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(SOURCE);
        return (List<String>) page.evaluate(JUDGE, rules);
    }

    /** As axe's own library for Playwright brings it. */
    private static String source() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
