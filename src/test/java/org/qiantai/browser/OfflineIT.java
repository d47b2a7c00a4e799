package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.ServiceWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A technician in a basement. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineIT {
    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Community site;

    @BeforeAll
    void open() { site = new Communities(context).open("OF", "地库里", "F2-1-0202", "13466662202"); }

    @Test
    @DisplayName("Without a signal what was typed is kept, said, and survives the page; with the signal it is sent once")
    void lostSignal() {
        try (Desk desk = desk("offline").keepingPages()) {
            String one = assigned("LAMP", "楼道灯不亮");
            String two = assigned("LAMP", "大堂灯不亮");
            Person technician = desk.as(site.user(Role.TECHNICIAN));
            Page page = technician.open("/my/orders").page();
            page.setViewportSize(390, 844);
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.reload();

            page.context().setOffline(true);
            acknowledge(page, one);
            acknowledge(page, two);
            Locator kept = page.getByTestId("outbox").locator("li");
            assertThat(kept).hasCount(2);
            assertThat(page.getByTestId("outbox")).containsText(one);
            technician.picture("offline");
            page.reload();
            assertThat(kept).hasCount(2);
            assertThat(button(page, two)).isDisabled();

            page.context().setOffline(false);
            assertThat(kept).hasCount(0);
            assertThat(page.getByTestId("outbox")).isHidden();
            for (String order : new String[]{one, two}) {
                assertThat(page.locator("[data-testid=my-order]", holding(order)).locator("[data-action=departure]"))
                        .isVisible();
                technician.open("/orders/" + order);
                assertThat(
                        page.locator("[data-testid=timeline]")
                                .getByText(desk.words().of("order.enteredBy.WORKER") + "接单"))
                        .hasCount(1);
                technician.open("/my/orders");
            }
        }
    }

    @Test
    @DisplayName("An answer that was lost: the step is sent again and stands once; a form refused comes back with its sentence")
    void lostAnswer() {
        try (Desk desk = desk("lost-answer")) {
            String order = assigned("WATER_HOME", "家里没水");
            Person technician = desk.as(site.user(Role.TECHNICIAN));
            Page page = technician.open("/orders/" + order).page();
            page.setViewportSize(390, 844);
            technician.step("acknowledgement").step("arrival").send().step("start").step("completion").send();
            assertThat(page.locator(".invalid-feedback").first()).isVisible();

            AtomicInteger sent = new AtomicInteger();
            page.route("**/completion", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                    return;
                }
                if (sent.getAndIncrement() > 0) {
                    route.resume();
                    return;
                }
                route.fetch(new com.microsoft.playwright.Route.FetchOptions().setMaxRedirects(0));
                route.abort();
            });
            page.locator("[name=content]").fill("阀门已打开，恢复供水");
            page.locator("main form button.btn-primary").click();
            assertThat(page.getByTestId("order")).hasAttribute("data-state", "COMPLETED");
            assertThat(sent.get()).isEqualTo(2);
            assertThat(
                    page.locator("[data-testid=timeline]").getByText(desk.words().of("order.enteredBy.WORKER") + "报完工"))
                    .hasCount(1);
            assertThat(page.getByTestId("outbox")).isHidden();
        }
    }

    private Desk desk(String album) {
        return new Desk(port, new Words(context, Locale.SIMPLIFIED_CHINESE), new Album("zh-CN", album));
    }

    private String assigned(String category, String what) {
        ServiceWork work = new ServiceWork(context, site);
        String order = work.order(work.dispatch(category, what));
        work.assign(order);
        return order;
    }

    private static void acknowledge(Page page, String order) {
        page.locator("[data-testid=my-order]", holding(order)).locator("[data-action=acknowledgement] button").click();
    }

    private static Locator button(Page page, String order) {
        return page.locator("[data-testid=my-order]", holding(order)).locator(".big-step button");
    }

    private static Page.LocatorOptions holding(String order) { return new Page.LocatorOptions().setHasText(order); }
}
