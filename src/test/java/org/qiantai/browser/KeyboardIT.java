package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.ServiceWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The keys of the pages, as somebody without a mouse uses them. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardIT {
    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Community site;

    @BeforeAll
    void open() {
        site = new Communities(context).open("XY", "键盘里", "K6-1-6061", "13466666061");
        ServiceWork work = new ServiceWork(context, site);
        work.log("LAMP", "楼道灯不亮");
        work.log("WATER_DRIP", "厨房滴水");
    }

    @InEachLanguage
    @DisplayName("WCAG 2.1.4: the keys of a page are listed, do what they say, rest while one types, and can be switched off")
    void keys(String language) {
        try (Desk desk = desk(language)) {
            Person person = desk.as(site.user(Role.RECEPTIONIST));
            Page page = person.open("/requests").page();
            listed(page, desk.words());
            moves(page);
            restsWhileTyping(page);
            switchedOff(page);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static void listed(Page page, Words words) {
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys [data-found='n']")).containsText(words.of("request.new.title"));
        assertThat(page.locator("#keys [data-when=list]").first()).isVisible();
        assertThat(page.locator("#keys [data-found='/']")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator("main [data-key=n]")).hasAttribute("aria-keyshortcuts", "n");
        assertThat(page.locator("main [data-key=n]")).hasAttribute("title", Pattern.compile(".+\\(n\\)"));
    }

    /** Down, up, open, next step. */
    private static void moves(Page page) {
        var rows = page.locator("[data-testid=list] tbody tr");
        page.keyboard().press("j");
        assertThat(rows.nth(0).locator("a").first()).isFocused();
        page.keyboard().press("j");
        assertThat(rows.nth(1).locator("a").first()).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("o");
        assertThat(page.locator("[data-state=LOGGED]")).isVisible();
        page.keyboard().press("e");
        assertThat(page.locator("main form[data-action]").first()).isVisible();
        page.navigate("/callbacks");
        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile(".*/requests/new.*"));
    }

    private static void restsWhileTyping(Page page) {
        page.navigate("/requests");
        page.keyboard().press("Control+j");
        assertThat(page.locator("tbody a:focus")).hasCount(0);
        page.keyboard().press("/");
        page.keyboard().type("n?j");
        assertThat(page.locator("input:focus")).hasValue("n?j");
        assertThat(page).hasURL(Pattern.compile(".*/requests$"));
    }

    private static void switchedOff(Page page) {
        page.navigate("/me/keys");
        page.locator("main form button").click();
        page.navigate("/requests");
        page.keyboard().press("?");
        page.keyboard().press("n");
        assertThat(page.locator("#keys")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*/requests$"));
        page.navigate("/me/keys");
        page.locator("main form button").click();
        assertThat(page.locator("#keys")).isAttached();
    }

    private Desk desk(String language) {
        return new Desk(port, new Words(context, Locale.forLanguageTag(language)), Album.none());
    }
}
