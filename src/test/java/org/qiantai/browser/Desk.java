package org.qiantai.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qiantai.platform.i18n.Languages;
import org.qiantai.support.Community;
import org.qiantai.support.Pick;

/** Everybody at work at one site, each with a browser of their own, in one language. */
final class Desk implements AutoCloseable {
    /** What the program gave to those who signed in, by its address and their names. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private final String address;
    private final Words words;
    private final Album album;
    private ColorScheme light = ColorScheme.LIGHT;
    private ServiceWorkerPolicy workers = ServiceWorkerPolicy.BLOCK;
    private boolean phone;
    private boolean keeping;
    private String turn = "";
    private final Map<String, Person> people = new LinkedHashMap<>();

    /** @param port where the program listens */
    Desk(int port, Words words, Album album) {
        this.address = "http://localhost:" + port;
        this.words = words;
        this.album = album;
    }

    /** The user, signed in at the first time, without the page for it. */
    Person as(String username) {
        return people.computeIfAbsent(username, _ -> {
            Person person = somebody();
            sitDown(person, username);
            return person;
        });
    }

    /** The user, signed in with the one browser that all share who come this way: a browser costs more than a page. */
    Person inTurn(String username) {
        Person person = people.computeIfAbsent("", _ -> somebody());
        if (username.equals(turn)) return person;
        // An open page would notice that its session is gone, and leave for the page where people sign in.
        person.page().navigate("about:blank");
        sitDown(person, username);
        turn = username;
        return person;
    }

    private void sitDown(Person person, String username) {
        BrowserContext context = person.page().context();
        context.clearCookies();
        context.addCookies(SESSIONS.computeIfAbsent(address + " " + username, _ -> session(context, username)));
        context.addCookies(List.of(new Cookie(Languages.COOKIE, words.tag()).setUrl(address)));
    }

    /** The user, who signs in on the page for it. */
    Person signingIn(String username) {
        return people.computeIfAbsent(username, _ -> {
            Person person = somebody();
            new LoginPage(person).signIn(username);
            return person;
        });
    }

    /** Whoever comes from now on has set the screen to dark. */
    Desk byNight() {
        light = ColorScheme.DARK;
        return this;
    }

    /** Whoever comes from now on keeps pages for want of a signal; closing waits until nobody does. */
    Desk keepingPages() {
        workers = ServiceWorkerPolicy.ALLOW;
        keeping = true;
        return this;
    }

    /** Whoever comes from now on has a phone in the hand. */
    Desk onThePhone() {
        phone = true;
        return this;
    }

    /** Whoever comes from now on sits before a screen again. */
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

    private Person somebody() {
        Album.Screen screen = phone ? Album.PHONE : Album.DESKTOP;
        var context = Browsers.chromium().newContext(new Browser.NewContextOptions().setLocale(words.tag())
                .setTimezoneId("Asia/Shanghai").setBaseURL(address).setColorScheme(light)
                .setReducedMotion(ReducedMotion.REDUCE).setServiceWorkers(workers)
                .setViewportSize(screen.width(), screen.height()).setHasTouch(phone).setIsMobile(phone));
        return new Person(context.newPage(), words, album, phone);
    }

    /** What the page for signing in sends, sent without it. */
    private static List<Cookie> session(BrowserContext context, String username) {
        String secret = Pick.field("_csrf", context.request().get("/login").text());
        APIResponse home = context.request().post("/login", RequestOptions.create().setForm(FormData.create()
                .set("username", username).set("password", Community.PASSWORD).set("_csrf", secret)));
        Pick.text("[data-testid=user-menu]", home.text());
        return context.cookies();
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
