package org.qiantai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A request from the first call to its end, in each language. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT {
    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Community site;

    @BeforeAll
    void open() { site = new Communities(context).open("XJ", "行路园", "J3-2-1801", "13344443031"); }

    @InEachLanguage
    @DisplayName("People sign in with name and password on a page in their language")
    void signIn(String language) {
        try (Desk desk = desk(language, "sign-in")) {
            desk.signingIn(site.user(Role.RECEPTIONIST)).picture("receptionist-home");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @InEachLanguage
    @DisplayName("R-03-32…70: call, log, dispatch, assign, arrive, complete, review, receive, call back: closed")
    void happy(String language) {
        walk(language, "happy", work -> {
            String request = work.log("WATER_DRIP", "厨房水龙头下面滴水");
            String order = work.dispatch(request);
            work.assign(order);
            work.arrive(order);
            work.agreeOnPrice(order);
            work.complete(order);
            work.fillSlip(order, true);
            work.review(order);
            work.receive(order);
            work.callBack(request, true);
            work.seesRequest(request, "CLOSED");
        });
    }

    @InEachLanguage
    @DisplayName("R-03-47: an incomplete slip goes back with what it lacks, and comes again complete")
    void refusedSlip(String language) {
        walk(language, "refused-slip", work -> {
            String request = work.log("WATER_HOME", "家里突然没水");
            String order = work.dispatch(request);
            work.assign(order);
            work.begin(order);
            work.complete(order);
            work.fillSlip(order, false);
            work.review(order);
            work.refuse(order);
            work.fillSlip(order, true);
            work.review(order);
            work.receive(order);
            work.callBack(request, true);
            work.seesRequest(request, "CLOSED");
        });
    }

    @InEachLanguage
    @DisplayName("R-03-51: an order that cannot be done is returned with a signature, and the owner told why")
    void returnedOrder(String language) {
        walk(language, "returned-order", work -> {
            String request = work.log("WATER_HOME", "整天水压很小");
            String order = work.dispatch(request);
            work.assign(order);
            work.arrive(order);
            work.giveBack(order);
            work.callBack(request, true);
            work.seesRequest(request, "CLOSED");
        });
    }

    @InEachLanguage
    @DisplayName("R-03-71: where the owner disagrees, somebody looks, the work is done again and called back again")
    void disagreement(String language) {
        walk(language, "disagreement", work -> {
            String request = work.log("POWER_HOME", "客厅插座没电");
            String order = work.dispatch(request);
            work.assign(order);
            work.begin(order);
            work.complete(order);
            String callback = work.callBack(request, false);
            String rework = work.confirm(callback, order);
            work.seesRequest(request, "IN_PROGRESS");
            work.assign(rework);
            work.begin(rework);
            work.complete(rework);
            work.callBack(request, true);
            work.seesRequest(request, "CLOSED");
        });
    }

    private void walk(String language, String journey, Consumer<Work> steps) {
        try (Desk desk = desk(language, journey)) {
            steps.accept(new Work(desk, site));
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private Desk desk(String language, String journey) {
        Words words = new Words(context, Locale.forLanguageTag(language));
        return new Desk(port, words, new Album(words.tag(), journey));
    }
}
