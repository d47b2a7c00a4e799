package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A ringing phone and a keyboard: what taking a call costs, and what the board does meanwhile. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {
    private static final int MOST_KEYS = 8;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Community site;

    @BeforeAll
    void open() { site = new Communities(context).open("XK", "快手园", "K7-1-1802", "13344477082"); }

    /** Counts what is pressed beside text. */
    private static final class Keys {
        private final Page page;
        private int pressed;

        Keys(Page page) { this.page = page; }

        void press(String... chord) {
            pressed += chord.length;
            page.keyboard().press(String.join("+", chord));
        }

        void type(String text) { page.keyboard().type(text); }
    }

    @InEachLanguage
    @DisplayName("A call is logged and dispatched by keyboard alone: at most 8 keys beside the text, no page load, one post")
    void call(String language) {
        try (Desk desk = desk(language)) {
            Person receptionist = desk.as(site.user(Role.RECEPTIONIST)).open("/desk").picture("desk");
            Page page = receptionist.page();
            // The keys come faster than a part that was put into the page settles.
            page.evaluate("htmx.config.defaultSettleDelay = 400");
            List<Request> sent = new CopyOnWriteArrayList<>();
            page.onRequest(sent::add);
            Keys keys = new Keys(page);

            assertThat(page.locator("#q")).isFocused();
            keys.type("7082");
            assertThat(page.getByTestId("hits")).containsText(site.home().unit());
            keys.press("Enter");
            assertThat(page.getByTestId("household")).containsText(site.home().occupant());
            assertThat(page.locator("#category-typed")).isFocused();
            keys.type("滴水");
            keys.press("Enter");
            assertThat(page.locator("#log [name=description]")).isFocused();
            assertThat(page.getByTestId("question")).isVisible();
            receptionist.picture("desk-called");
            keys.type("厨房水管接头滴水，已用盆接着");
            keys.press("Control", "Enter");
            page.getByTestId("say").waitFor();
            assertThat(page.locator("#q")).isFocused();
            assertThat(page.locator("#log [name=description]")).hasValue("");

            assertThat(keys.pressed).isLessThanOrEqualTo(MOST_KEYS);
            assertThat(sent).filteredOn(Request::isNavigationRequest).isEmpty();
            assertThat(sent).filteredOn(request -> request.method().equals("POST")).extracting(Request::url)
                    .singleElement().asString().endsWith("/requests");
            receptionist.picture("desk-logged");
            called(page, desk.words());
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("Two tabs share one stream; a change by another keeps focus, scroll and an open form where they are")
    void board() {
        try (Desk desk = desk("zh-CN")) {
            Page page = desk.as(site.user(Role.RECEPTIONIST)).open("/desk").page();
            Page tab = page.context().newPage();
            List<String> streams = new CopyOnWriteArrayList<>();
            tab.onRequest(request -> { if (request.url().endsWith("/events")) streams.add(request.url()); });
            tab.navigate("/desk");
            log(tab, "门厅灯闪");
            var card = page.locator("#lane-dispatch .board-card").filter(
                    new Locator.FilterOptions().setHasText("门厅灯闪"));
            assertThat(card).isVisible();
            assertThat(streams).isEmpty();
            card.getByText(desk.words().of("request.card.dispatch")).click();
            Locator note = card.locator("[name=note]");
            note.fill("请带梯子");
            log(tab, "楼道灯闪");
            assertThat(page.locator("#lane-dispatch")).containsText("楼道灯闪");
            assertThat(note).hasValue("请带梯子");
            assertThat(note).isFocused();
        }
    }

    /** Alt and one letter, a name, Enter: the call to the department is recorded. */
    private static void called(Page page, Words words) {
        page.keyboard().press("Alt+t");
        assertThat(page.getByTestId("logged").locator("[name=spokenTo]")).isFocused();
        page.keyboard().type("孙主管");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("logged")).containsText(words.of("done.request.departmentCalled"));
    }

    private static void log(Page page, String what) {
        page.keyboard().press("Alt+p");
        assertThat(page.locator("#log [name=place]")).isFocused();
        page.keyboard().type("6 栋大堂");
        page.locator("#log [name=callerName]").fill("王女士");
        page.locator("#log [name=categoryCode]").selectOption("LAMP");
        page.locator("#log [name=description]").fill(what);
        page.keyboard().press("Control+Shift+Enter");
        page.getByTestId("logged").filter(new Locator.FilterOptions().setHasText("6 栋大堂")).waitFor();
        assertThat(page.locator("#log [name=description]")).hasValue("");
    }

    private Desk desk(String language) {
        return new Desk(port, new Words(context, Locale.forLanguageTag(language)), new Album(language, "desk"));
    }
}
