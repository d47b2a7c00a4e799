package org.qiantai.platform.site;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The sites the present thread works for. Each transaction hands them to PostgreSQL at its begin, whose row-level
 * security then shows no row of another site: outside a scope a transaction sees no business row at all.
 */
public final class SiteScope {
    private static final ThreadLocal<String> SITES = ThreadLocal.withInitial(() -> "");
    private static final String ALL = "*";

    private SiteScope() {}

    /** The value for the database's setting {@code qiantai.sites}. */
    static String current() { return SITES.get(); }

    /** Does the work with the sights of somebody who belongs to these sites. */
    public static <T> T within(Collection<Long> siteIds, Supplier<T> work) {
        return with(siteIds.stream().map(String::valueOf).collect(Collectors.joining(",")), work);
    }

    /** Does the program's own work: sweeps, roll-ups, imports of demo data. Never on behalf of a request's user. */
    public static <T> T asProgram(Supplier<T> work) {
        return with(ALL, work);
    }

    public static void asProgram(Runnable work) {
        asProgram(() -> {
            work.run();
            return true;
        });
    }

    /** For a filter, which has no supplier to hand over; {@link #leave} must follow. */
    public static void enter(Collection<Long> siteIds) {
        SITES.set(siteIds.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    public static void leave() { SITES.remove(); }

    private static <T> T with(String sites, Supplier<T> work) {
        String before = SITES.get();
        SITES.set(sites);
        try {
            return work.get();
        } finally {
            SITES.set(before);
        }
    }
}
