package org.qiantai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.ServiceWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What happens when time passes, in each language. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineJourneyIT {
    private static final Duration OVER_FIVE_MINUTES = Duration.ofMinutes(6);
    /** A dripping pipe is to be mended within 24 hours (R-03-53). */
    private static final Duration OVER_A_DAY = Duration.ofHours(25);

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Community site;

    @BeforeAll
    void open() { site = new Communities(context).open("XD", "守时里", "D4-1-1204", "13366664041"); }

    @InEachLanguage
    @DisplayName("R-08-22, R-03-49, C-28: chased, urged, extended in time: overdue by raw, on time by adjusted")
    void chasedAndExtended(String language) {
        walk(language, "deadline", (work, deadlines) -> {
            String order = work.order(work.dispatch("WATER_DRIP", "卫生间角阀滴水"));
            deadlines.inLane("CHASE", order, false);
            deadlines.pass(order, OVER_FIVE_MINUTES);
            deadlines.inLane("CHASE", order, true);
            deadlines.chase("CHASE", order, "孙主管", "人手在 6 栋，马上派人");
            deadlines.inLane("CHASE", order, false);
            work.assign(order);
            deadlines.pass(order, OVER_FIVE_MINUTES);
            deadlines.inLane("CHASE", order, true);
            work.arrive(order);
            deadlines.inLane("CHASE", order, false);
            deadlines.askForMoreTime(order, "角阀型号停产，配件需从厂家调货");
            deadlines.approve(order, false, "同意，到货当天装好");
            deadlines.readsAnswer(order, "同意，到货当天装好");
            deadlines.seesMark(order, "ahead");
            deadlines.pass(order, OVER_A_DAY);
            deadlines.seesMark(order, "beyond");
            deadlines.inLane("OVERDUE", order, false);
            work.agreeOnPrice(order);
            work.complete(order, "已更换角阀并试水，无渗漏");
            deadlines.seesLateInRawOnly(order);
        });
    }

    @InEachLanguage
    @DisplayName("R-03-72, R-03-49, C-28: overdue is urged, reported, marked and listed; extended late, it stays overdue by raw")
    void overdueThenExtended(String language) {
        walk(language, "overdue", (work, deadlines) -> {
            String order = work.order(work.dispatch("WATER_DRIP", "厨房软管渗水"));
            work.assign(order);
            work.arrive(order);
            deadlines.pass(order, OVER_A_DAY);
            deadlines.inLane("OVERDUE", order, true);
            deadlines.seesReported(order);
            deadlines.chase("OVERDUE", order, "赵工", "缺软管，明天到货");
            deadlines.askForMoreTime(order, "软管缺货，供应商明天送到");
            deadlines.approve(order, true, "同意，下不为例");
            deadlines.readsAnswer(order, "同意，下不为例");
            deadlines.seesMark(order, "beyond");
            deadlines.inLane("OVERDUE", order, false);
        });
    }

    private void walk(String language, String journey, BiConsumer<ServiceWork, Deadlines> steps) {
        Words words = new Words(context, Locale.forLanguageTag(language));
        try (Desk desk = new Desk(port, words, new Album(words.tag(), journey))) {
            steps.accept(new ServiceWork(context, site), new Deadlines(desk, site, new PassedTime(context)));
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
