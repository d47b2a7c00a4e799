package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody before a browser: opens pages, takes steps, fills forms, sees what they say. */
final class Person {
    private final Page page;
    private final Words words;
    private final Album album;
    private final boolean phone;
    private final List<String> complaints = new ArrayList<>();
    /** An answer that the journey itself asks for, such as the refusal of a form. */
    private int expected;
    private String refusedAt = "";
    private boolean offline;

    /** @param phone touched with a thumb, rather than clicked with a mouse */
    Person(Page page, Words words, Album album, boolean phone) {
        this.page = page;
        this.words = words;
        this.album = album;
        this.phone = phone;
        page.onConsoleMessage(this::heard);
        page.onPageError(this::failed);
        page.onResponse(this::answered);
    }

    Page page() { return page; }

    Words words() { return words; }

    List<String> complaints() { return List.copyOf(complaints); }

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    /** The signal is gone, of which the browser complains itself; or it is back. */
    Person offline(boolean gone) {
        offline = gone;
        page.context().setOffline(gone);
        return this;
    }

    Person picture(String what) {
        album.take(page, what);
        return this;
    }

    /** Goes to the form of a step that the record's page offers, or takes it where it needs none. */
    Person step(String verb) {
        Locator step = page.locator("[data-testid=actions] [data-action='" + verb + "']");
        assertThat(step).isAttached();
        if (!step.isVisible()) press(page.getByTestId("more"));
        leaving("form".equals(step.evaluate("it => it.localName")) ? step.locator("button") : step);
        return this;
    }

    boolean isOffered(String verb) {
        return page.locator("[data-testid=actions] [data-action='" + verb + "']").count() > 0;
    }

    /** Types into the field of that name, in the page's main part. */
    Person type(String field, String text) {
        field(field).fill(text);
        return this;
    }

    Person choose(String field, String value) {
        field(field).selectOption(value);
        return this;
    }

    /** Ticks the box or the radio button with that value. */
    Person tick(String field, String value) {
        page.locator("main [name='%s'][value='%s']".formatted(field, value)).check();
        return this;
    }

    /** Ticks the box with that label. */
    Person tickLabelled(String label) {
        page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Sends the step's form by its main button. */
    Person send() {
        leaving(page.locator("main form[data-action] button.btn-primary").first());
        return this;
    }

    /** A click after which another page comes, sooner or later: a technician's own steps go out before the page does. */
    private void leaving(Locator button) {
        page.evaluate("document.documentElement.dataset.left = 'not yet'");
        button.click();
        assertThat(page.locator("html:not([data-left])")).isAttached(
                new LocatorAssertions.IsAttachedOptions().setTimeout(30_000));
    }

    /** Touches or clicks it; right after another touch somewhere, a touch is taken for the second of two. */
    void press(Locator it) {
        if (phone) it.tap();
        else
            it.click();
    }

    /** Sends a form that is to be refused with 422 or 409. */
    Person sendInVain() {
        expected++;
        return send();
    }

    Person sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** The record's page shows this state, and calls it by its name. */
    Person seesState(String record, String state) {
        assertThat(page.locator("[data-state]").first()).hasAttribute("data-state", state);
        return sees(words.of(record + ".status." + state));
    }

    /** The number of the record whose page this is. */
    String number() {
        return page.locator("h1").innerText().strip();
    }

    /** The number of that kind which the page links to last, such as {@code RO}. */
    String link(String kind) {
        Pattern number = Pattern.compile("[A-Z]{2,4}-" + kind + "-\\d{8}-\\d{3,}");
        return page.locator("main a").filter(new Locator.FilterOptions().setHasText(number)).last().innerText()
                .strip();
    }

    boolean has(String field) { return field(field).count() > 0; }

    Locator field(String name) { return page.locator("main [name='" + name + "']:not([type=hidden])"); }

    /** What keeps service workers out of these browsers complains itself where a sandbox has none: a photo in full. */
    private void failed(String error) {
        if (!error.contains("Failed to read the 'serviceWorker' property"))
            complaints.add(page.url() + " script: " + error);
    }

    private void heard(ConsoleMessage message) {
        boolean told = message.text().contains("the server responded with a status of 4");
        if (message.type().equals("error") && !told && !offline)
            complaints.add(page.url() + " console: " + message.text());
    }

    private void answered(Response response) {
        if (response.status() < 400) return;
        boolean refusal = response.status() == 422 || response.status() == 409;
        if (refusal && expected > 0) {
            expected--;
            refusedAt = response.url();
            return;
        }
        // A phone's form that is refused goes to the server once more, for its page with the sentence.
        if (refusal && response.url().equals(refusedAt) && response.request().isNavigationRequest()) return;
        complaints.add(response.status() + " " + response.request().method() + " " + response.url());
    }
}
