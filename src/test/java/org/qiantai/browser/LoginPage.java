package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.qiantai.support.Community;

/** Where everybody begins; fields are found by the labels of the person's language. */
record LoginPage(Person person) {

    void signIn(String username) {
        var page = person.open("/login").page();
        if (!page.locator("html").getAttribute("lang").equals(person.words().tag()))
            page.getByTestId("language").click();
        assertThat(page.getByTestId("sign-in")).hasText(person.words().of("login.signIn"));
        person.picture("login");
        page.getByLabel(person.words().of("login.username")).fill(username);
        page.getByLabel(person.words().of("login.password")).fill(Community.PASSWORD);
        page.getByTestId("sign-in").click();
        assertThat(page.getByTestId("user-menu")).isVisible();
    }
}
