package org.qiantai.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head's menu, and which of its entries a page belongs to: whoever is deep in a record sees where that is. */
final class Menu {
    /** In their order; whoever may not open a page does not see its entry. */
    static final List<Entry> ENTRIES = List.of(new Entry("/desk", "/desk|/emergencies"),
            new Entry("/my/orders", "/my/orders"),
            // The desk's books stand beside its requests.
            new Entry("/requests",
                    "/requests|/bulk/requests|/registers|/loans|/outages|/answers|/notes|" + beside("SR")),
            new Entry("/orders", "/orders|/bulk/orders|/slips|/technicians|/appointments|/contractors|" + beside("RO")),
            new Entry("/callbacks", "/callbacks|" + beside("CB")), new Entry("/approvals", "/approvals"),
            new Entry("/complaints", "/complaints"), new Entry("/fees", "/fees(?!/prices)"),
            new Entry("/fees/prices", "/fees/prices"), new Entry("/reports", "/reports"),
            new Entry("/units", "/units|/occupants"), new Entry("/worklog", "/worklog"),
            new Entry("/admin", "/admin"));

    private Menu() {}

    /**
     * One entry.
     *
     * @param pages a pattern of the addresses that belong to it; what is below one belongs to it too
     */
    record Entry(String href, String pages) {
        /** Message key of what it is called. */
        String label() { return "nav." + href.substring(1).replace('/', '-'); }

        boolean holds(String path) { return path.matches("(" + pages + ")(/.*)?"); }
    }

    /**
     * Where a page is, for the menu.
     *
     * @param list the list for which a view is being named; null on any other page
     */
    static String place(String path, @Nullable String list) {
        return path.equals("/views/new") && list != null ? list : path;
    }

    /** A record's extensions and attachments, by the two letters in its number. */
    private static String beside(String kind) {
        return "/(extensions|attachments)/[^/]*-" + kind + "-[^/]+";
    }
}
