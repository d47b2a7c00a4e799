package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.qiantai.platform.security.Role;
import org.qiantai.support.Community;

/** What people do because time passes, each step by the person whose job it is. */
final class Deadlines {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Well within the two weeks of which the centre head decides. */
    private static final int DAYS_MORE = 5;

    private final Desk desk;
    private final Community site;
    private final PassedTime time;
    private final Person receptionist;
    private final Person supervisor;
    private final Person head;

    Deadlines(Desk desk, Community site, PassedTime time) {
        this.desk = desk;
        this.site = site;
        this.time = time;
        receptionist = desk.as(site.user(Role.RECEPTIONIST));
        supervisor = desk.as(site.user(Role.SUPERVISOR));
        head = desk.as(site.user(Role.CENTER_HEAD));
    }

    void pass(String order, Duration so) { time.pass(order, so); }

    /** Whether the order stands in the desk's lane of that name. */
    void inLane(String queue, String order, boolean stands) {
        receptionist.open("/orders?queue=" + queue).sees(desk.words().of("order.queue." + queue));
        assertThat(receptionist.page().locator("[data-testid=list] tbody tr").filter(with(order)))
                .hasCount(stands ? 1 : 0);
    }

    /** The desk writes down its call on the card of its board's lane. */
    void chase(String queue, String order, String spokenTo, String said) {
        Locator card = receptionist.open("/desk").picture("desk-" + queue).page()
                .locator("#lane-%s [data-number='%s']".formatted(queue.toLowerCase(Locale.ROOT), order));
        card.getByText(desk.words().of("order.card.urge")).click();
        card.locator("[name=spokenTo]").fill(spokenTo);
        card.locator("[name=said]").fill(said);
        receptionist.picture("chase");
        card.locator("button.btn-primary").click();
        assertThat(card.getByTestId("flash")).isVisible();
        receptionist.open("/orders/" + order).sees(desk.words().of("order.event.chased", spokenTo)).sees(said)
                .picture("order-urged");
    }

    /** The order's page shows that the limit of its work was reported (R-03-72). */
    void seesReported(String order) {
        receptionist.open("/orders/" + order).picture("order-overdue");
        assertThat(receptionist.page().locator("[data-clock=FINISH] .badge")).isVisible();
        Person cs = desk.as(site.user("cs"));
        told(cs, order, "DEADLINE");
        cs.picture("inbox-cs");
        Assertions.assertThat(time.reported(order)).as("in the monthly report").isOne();
    }

    /** The supervisor asks for some days more; the owner agreed just now. */
    void askForMoreTime(String order, String reason) {
        LocalDateTime now = LocalDateTime.ofInstant(time.now(), ZONE);
        supervisor.open("/orders/" + order).step("extension");
        new ExtensionPage(supervisor).until(now.plusDays(DAYS_MORE)).because("MATERIAL", reason)
                .agreedOnThePhone(site.home().occupant(), now).ask();
        assertThat(extension("REQUESTED")).containsText(reason);
        supervisor.picture("extension-asked");
    }

    /** @param late whether the head is to read that it was asked after the limit */
    void approve(String order, boolean late, String note) {
        told(head, order, "APPROVAL_ASKED");
        ApprovalsPage approvals = new ApprovalsPage(head.open("/approvals"));
        head.picture(late ? "approvals-late" : "approvals");
        assertThat(approvals.of(order).getByText(desk.words().of("extension.late"))).hasCount(late ? 1 : 0);
        approvals.approve(order, note);
    }

    /** Whoever asked reads the answer in the inbox, and on the order's page. */
    void readsAnswer(String order, String note) {
        assertThat(told(supervisor, order, "APPROVAL_ANSWERED")).containsText(note);
        supervisor.picture("inbox-answer").open("/orders/" + order);
        assertThat(extension("APPROVED")).containsText(note);
    }

    /** How the order stands to its first limit and to the extended one: ahead, beyond, overdue. */
    void seesMark(String order, String mark) {
        receptionist.open("/orders/" + order).picture("order-" + mark);
        assertThat(receptionist.page().locator("article .record-head [data-extended]"))
                .hasAttribute("data-extended", mark);
        receptionist.sees(desk.words().of("extension.mark." + mark));
    }

    /** The finished order is late by its first limit (raw) and in time by the extended one (adjusted). */
    void seesLateInRawOnly(String order) {
        receptionist.open("/orders/" + order).seesState("order", "COMPLETED").picture("order-late-in-raw")
                .sees(desk.words().of("order.punctual.rawLate") + desk.words().of("order.punctual.adjusted"));
    }

    /** Waits, as news come away from the work that they tell of. */
    private Locator told(Person person, String order, String kind) {
        Locator news = person.page().locator("[data-testid=inbox] li[data-kind=" + kind + "]").filter(with(order));
        await().pollInSameThread().untilAsserted(() -> {
            person.open("/inbox");
            Assertions.assertThat(news.count()).as("%s of %s", kind, order).isPositive();
        });
        return news.first();
    }

    private Locator extension(String status) {
        return supervisor.page().locator("[data-testid=extensions] [data-extension=" + status + "]");
    }

    private static Locator.FilterOptions with(String text) { return new Locator.FilterOptions().setHasText(text); }
}
