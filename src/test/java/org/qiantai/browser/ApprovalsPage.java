package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** Everything that waits for the centre head's word, answered where it stands. */
record ApprovalsPage(Person person) {

    /** What waits on this record. */
    Locator of(String number) {
        return person.page().getByTestId("approval").filter(new Locator.FilterOptions().setHasText(number));
    }

    void approve(String number, String note) {
        of(number).locator("[name=note]").fill(note);
        of(number).locator("button[name=approved][value=true]").click();
        person.sees(person.words().of("done.extension.approved"));
        assertThat(person.page()).hasURL(Pattern.compile("/approvals\\?"));
        assertThat(of(number)).hasCount(0);
    }
}
