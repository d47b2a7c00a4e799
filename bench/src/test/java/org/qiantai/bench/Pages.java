package org.qiantai.bench;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.UUID;

/** The requests a desk sends all day. Each leaves {@code ms} behind when it was answered as it should be. */
final class Pages {
    private static final String PASSWORD = "qiantai-demo";

    private Pages() {}

    /** The form's token for the browser, then the name and the password. */
    static ChainBuilder signIn() {
        return CoreDsl.exec(http("sign-in form").get("/login").check(css("input[name=_csrf]", "value").saveAs("csrf")))
                .exec(http("sign in").post("/login").formParam("username", "#{user}").formParam("password", PASSWORD)
                        .formParam("_csrf", "#{csrf}").disableFollowRedirect().check(status().is(302))
                        .check(responseTimeInMillis().saveAs("ms")));
    }

    static HttpRequestActionBuilder queue() {
        return page("queue of 25", "/orders?site=YQ&group=OPEN", "YQ-RO-");
    }

    static HttpRequestActionBuilder requests() { return page("requests", "/requests?site=YQ", "YQ-SR-"); }

    static HttpRequestActionBuilder request() { return page("request", "/requests/#{request}", "#{request}"); }

    static HttpRequestActionBuilder order() { return page("order", "/orders/#{order}", "#{order}"); }

    static HttpRequestActionBuilder household() {
        return page("household search", "/requests/households?site=YQ&q=#{search}", "");
    }

    /** What a form of a new request must carry, asked for once. */
    static HttpRequestActionBuilder intakeEntry() {
        return http("new request").get("/requests/new?site=YQ")
                .check(css("form[action*='/requests'] input[name=_csrf]", "value").find().saveAs("csrf"));
    }

    static ChainBuilder logAndDispatch() {
        return CoreDsl.exec(session -> session.set("token", UUID.randomUUID().toString()))
                .exec(http("log and dispatch").post("/requests?site=YQ").formParam("_csrf", "#{csrf}")
                        .formParam("token", "#{token}").formParam("unit", "#{unit}").formParam("channel", "PHONE")
                        .formParam("categoryCode", "WATER_DRIP").formParam("callerName", "王女士")
                        .formParam("callerPhone", "15400000000").formParam("description", "厨房水龙头关不紧，一直滴水")
                        .formParam("then", "DISPATCH").disableFollowRedirect().check(status().is(302))
                        .check(responseTimeInMillis().saveAs("ms")));
    }

    private static HttpRequestActionBuilder page(String name, String address, String shows) {
        return http(name).get(address).check(status().is(200)).check(substring(shows).exists())
                .check(responseTimeInMillis().saveAs("ms"));
    }
}
