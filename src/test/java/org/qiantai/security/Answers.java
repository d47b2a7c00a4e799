package org.qiantai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.qiantai.platform.security.Route;
import org.qiantai.support.Web;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What somebody whom a line lets in is answered: to a GET the whole page, to a POST with an empty form the form again.
/// What else there is stands in the tables here, with its reason; a line whose answer becomes the usual one fails, too.
final class Answers {
    /** What an address needs in order to be a page. */
    private static final Map<String, String> QUESTIONS = Map.of("GET /requests/households", "?q=1",
            "GET /admin/escalations/edit", "?step=SOON", "GET /admin/import/template", "?format=csv",
            "GET /admin/import/{id}/refused", "?format=csv", "GET /slips/paper", "?rows={orders/{number}}");

    private static final Map<String, Consumer<MvcTestResult>> UNUSUAL = new HashMap<>();

    static {
        unusual("Parts of a page, which the page asks for", Answers::isPart, "GET /answers/find", "GET /desk/lanes",
                "GET /emergencies", "GET /inbox/count", "GET /orders/{number}/appointment/day",
                "GET /orders/{number}/prices", "GET /requests/categories", "GET /requests/promise",
                "GET /requests/household", "GET /requests/households", "GET /requests/nearby");
        unusual("Pictures", answer -> isFile(answer, "image/png"), "GET /attachments/{number}/{id}",
                "GET /attachments/{number}/{id}/small", "GET /orders/{number}/signatures/{id}");
        unusual("A list to fill in, and what was refused of it", answer -> isFile(answer, "text/csv"),
                "GET /admin/import/template", "GET /admin/import/{id}/refused");
        unusual("A calendar to subscribe to", answer -> isFile(answer, "text/calendar"), "GET /calendar/{year}");
        unusual("Slips to print", answer -> isFile(answer, "application/pdf"), "GET /slips/paper");
        unusual("Nobody listens: the visit accepts no stream", answer -> isEmpty(answer, 204), "GET /events");
        unusual("The desk is at home in its queue", answer -> leadsTo(answer, "/desk?site="), "GET /");
        unusual("Is signed in already", answer -> leadsTo(answer, "/"), "GET /login");
        unusual("Has been set up: the way in is to sign in, and nobody is made",
                answer -> assertThat(answer).hasStatus(302).hasRedirectedUrl("/login"), "GET /setup");
        unusual("Has been set up", answer -> isRefusal(answer, 404, "没有找到"), "POST /setup");
        unusual("The worklog of today", answer -> leadsTo(answer, "/worklog/20"), "GET /worklog");
        unusual("The order is assigned; nobody has worked on it", answer -> isRefusal(answer, 409, "目前是“已派工"),
                "GET /orders/{number}/amendment", "GET /orders/{number}/completion", "GET /orders/{number}/consent",
                "GET /orders/{number}/correction", "GET /orders/{number}/interim-slip", "GET /orders/{number}/receipt",
                "GET /orders/{number}/return-signature", "GET /orders/{number}/review", "GET /orders/{number}/property",
                "GET /orders/{number}/charging", "GET /orders/{number}/resumption", "GET /orders/{number}/quotation",
                "GET /orders/{number}/supplement");
        unusual("The request is at the desk: nothing to decide, nobody to ring up, nothing to reopen",
                answer -> isRefusal(answer, 409, "目前是“已登记"), "GET /requests/{number}/decision",
                "GET /requests/{number}/department-call", "GET /requests/{number}/reopening");
        unusual("The standard has fixed limits", answer -> isRefusal(answer, 409, "不允许另约期限"),
                "GET /orders/{number}/agreed-due");
        unusual("Nobody has been rung up yet", answer -> isRefusal(answer, 409, "目前是“待回访”"),
                "GET /callbacks/{number}/check");
        unusual("Nobody waits for a reply", answer -> isRefusal(answer, 409, "没有待答复的意见"),
                "GET /callbacks/{number}/reply");
        unusual("More time has been asked for", answer -> isRefusal(answer, 409, "已有一份延期申请"),
                "GET /extensions/{number}/request");
        unusual("Nobody answers at robot.invalid", answer -> isRefusal(answer, 422, "robot.invalid"),
                "POST /admin/notifications/webhooks/{id}/test");
        unusual("A day of the notice cannot be read", answer -> isRefusal(answer, 409, "还有 1 处无法识别"),
                "POST /admin/calendar/import/{id}/confirmation");
        unusual("Nothing is asked for", answer -> leadsTo(answer, "/"), "POST /site", "POST /me/keys",
                "POST /desk/draft/removal", "POST /fees/prices/draft", "POST /admin/notifications/resending",
                "POST /admin/import/{id}/confirmation", "POST /views/{id}/first", "POST /views/{id}/removal");
        unusual("No place and no crew is an answer", answer -> leadsTo(answer, "/"),
                "POST /admin/departments/{code}/place", "POST /technicians/{username}");
    }

    private Answers() {}

    private static void unusual(String why, Consumer<MvcTestResult> check, String... lines) {
        for (String line : lines)
            if (UNUSUAL.put(line, answer -> {
                try {
                    check.accept(answer);
                } catch (AssertionError unexpected) {
                    throw new AssertionError("%s (%s): %s".formatted(line, why, unexpected.getMessage()), unexpected);
                }
            }) != null) throw new AssertionError("Twice: " + line);
    }

    /** The lines of the tables above, each of which must be one of the route table. */
    static Set<String> named() {
        Set<String> named = new TreeSet<>(UNUSUAL.keySet());
        named.addAll(QUESTIONS.keySet());
        return named;
    }

    /** The line's address at that site, with what it must be asked. */
    static String address(Route line, Records site) {
        return site.address(line) + QUESTIONS.getOrDefault(Lines.name(line), "").replace("{orders/{number}}",
                site.values().getOrDefault("orders/{number}", ""));
    }

    /**
     * The answer to somebody whom the line and its record let in.
     *
     * @param click whether the handler wants what a form always has, such as the record's version: an empty form is none
     */
    static void checkAllowed(Route line, boolean click, MvcTestResult answer) {
        Consumer<MvcTestResult> unusual = UNUSUAL.get(Lines.name(line));
        if (unusual != null) unusual.accept(answer);
        else if (click) isEmpty(answer, 400);
        else
            isPage(answer, line.method().equals("GET") ? 200 : 422);
    }

    /** Whether somebody at home reached the record: it was shown, changed, or not in the state for it. */
    static boolean reached(Route line, MvcTestResult answer) {
        int status = answer.getResponse().getStatus();
        String next = answer.getResponse().getRedirectedUrl();
        if (next != null) return !next.startsWith("/login");
        if (!line.method().equals("GET")) return status == 409 || status == 422;
        return status == 200 || status == 409 && UNUSUAL.containsKey(Lines.name(line));
    }

    static void isRefusal(MvcTestResult answer, int status, String sentence) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith("text/html").bodyText()
                .contains("<main", "data-testid=\"refusal\"", sentence);
    }

    private static void isPage(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith("text/html").bodyText()
                .contains("<main", "</html>").doesNotContain("data-testid=\"refusal\"");
    }

    private static void isPart(MvcTestResult answer) {
        assertThat(answer).hasStatus(200).hasContentTypeCompatibleWith("text/html").bodyText()
                .doesNotContain("<html", "<main", "data-testid=\"refusal\"");
    }

    private static void isFile(MvcTestResult answer, String type) {
        assertThat(answer).hasStatus(200).hasContentTypeCompatibleWith(type);
        assertThat(answer.getResponse().getContentAsByteArray()).hasSizeGreaterThan(20);
    }

    private static void leadsTo(MvcTestResult answer, String beginning) {
        assertThat(answer.getResponse().getStatus()).as(Web.text(answer)).isIn(302, 303);
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith(beginning).doesNotStartWith("/login");
    }

    private static void isEmpty(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).body().isEmpty();
        assertThat(answer.getResponse().getRedirectedUrl()).isNull();
    }
}
