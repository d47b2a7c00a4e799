package org.qiantai.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.number.RecordKind;

@DisplayName("A value is taken out of a page, and one that is not there fails the test")
class PickTests {
    private static final String PAGE = """
            <form action="/orders?a=1&amp;b=2"><input name="version" value="7"><input name="version" value="8">
            </form><h2>say
            more</h2><p>YQ-RO-20261123-001, YQ-RO-20261123-1002</p>""";

    @Test
    @DisplayName("The first one counts; addresses come without HTML’s escapes")
    void found() {
        assertThat(Pick.field("version", PAGE)).isEqualTo("7");
        assertThat(Pick.attribute("action", "form", PAGE)).isEqualTo("/orders?a=1&b=2");
        assertThat(Pick.number(RecordKind.RO, PAGE)).isEqualTo("YQ-RO-20261123-001");
        assertThat(Pick.first("say.(more)", PAGE)).isEqualTo("more");
        assertThat(Pick.first("1002", PAGE)).isEqualTo("1002");
        assertThat(Pick.text("p", PAGE)).startsWith("YQ-RO");
        assertThat(Pick.texts("h2", PAGE)).containsExactly("say more");
    }

    @Test
    @DisplayName("A miss says what was looked for and where")
    void missed() {
        misses(() -> Pick.field("token", PAGE), "token");
        misses(() -> Pick.attribute("method", "form", PAGE), "method");
        misses(() -> Pick.number(RecordKind.SR, PAGE), "SR");
        misses(() -> Pick.first("say(.*)less", PAGE), "less");
        misses(() -> Pick.text("h1", PAGE), "h1");
        assertThat(Pick.texts("h1", PAGE)).isEmpty();
    }

    private static void misses(ThrowingCallable pick, String what) {
        assertThatThrownBy(pick).isInstanceOf(AssertionError.class).hasMessageContaining(what)
                .hasMessageContaining("YQ-RO-20261123-001");
    }
}
