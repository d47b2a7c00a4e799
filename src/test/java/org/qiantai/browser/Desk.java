package org.qiantai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everybody at work at one site, each with a browser of their own, in one language. */
final class Desk implements AutoCloseable {
    private final Browser browser;
    private final String address;
    private final Words words;
    private final Album album;
    private ColorScheme light = ColorScheme.LIGHT;
    private ServiceWorkerPolicy workers = ServiceWorkerPolicy.BLOCK;
    private boolean phone;
    private boolean keeping;
    private final Map<String, Person> people = new LinkedHashMap<>();

    /** @param address of the program, without a slash at the end */
    Desk(Browser browser, String address, Words words, Album album) {
        this.browser = browser;
        this.address = address;
        this.words = words;
        this.album = album;
    }

    /** The user, signed in at the first time. */
    Person as(String username) {
        return people.computeIfAbsent(username, this::signIn);
    }

    /** Whoever signs in from now on has set the screen to dark. */
    Desk byNight() {
        light = ColorScheme.DARK;
        return this;
    }

    /** Whoever signs in from now on keeps pages for want of a signal; closing waits until nobody does. */
    Desk keepingPages() {
        workers = ServiceWorkerPolicy.ALLOW;
        keeping = true;
        return this;
    }

    /** Whoever signs in from now on has a phone in the hand. */
    Desk onThePhone() {
        phone = true;
        return this;
    }

    /** Whoever signs in from now on sits before a screen again. */
    Desk atTheDesk() {
        phone = false;
        workers = ServiceWorkerPolicy.BLOCK;
        return this;
    }

    Words words() { return words; }

    /** What went wrong in any of the browsers: script errors, refused content, failed answers. */
    List<String> complaints() {
        List<String> all = new ArrayList<>();
        people.values().forEach(person -> all.addAll(person.complaints()));
        return all;
    }

    private Person signIn(String username) {
        Album.Screen screen = phone ? Album.PHONE : Album.DESKTOP;
        var context = browser.newContext(new Browser.NewContextOptions().setLocale(words.tag())
                .setTimezoneId("Asia/Shanghai").setBaseURL(address).setColorScheme(light).setServiceWorkers(workers)
                .setViewportSize(screen.width(), screen.height()).setHasTouch(phone).setIsMobile(phone));
        Person person = new Person(context.newPage(), words, album, phone);
        new LoginPage(person).signIn(username);
        return person;
    }

    @Override
    public void close() {
        people.values().forEach(person -> {
            if (keeping)
                person.page().evaluate("navigator.serviceWorker?.getRegistrations()"
                        + ".then(all => Promise.all(all.map(one => one.unregister())))");
            person.page().close();
            person.page().context().close();
        });
    }
}
