package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.qiantai.support.Community.Household;

/** The desk takes a call. */
record IntakePage(Person person) {

    /** Finds the household by the last digits of the phone, as one types while the caller speaks. */
    IntakePage callFrom(Household home) {
        var page = person.open("/requests/new").page();
        page.locator("#q").pressSequentially(home.phone().substring(7));
        page.getByTestId("hits").getByText(home.unit()).click();
        assertThat(page.getByTestId("household")).containsText(home.occupant());
        return this;
    }

    IntakePage says(String category, String description) {
        person.choose("categoryCode", category).type("description", description);
        return this;
    }

    /** Logs and sends it to the usual department. */
    void dispatch() {
        person.page().getByTestId("log-dispatch").click();
    }

    void log() { person.page().getByTestId("log-only").click(); }
}
