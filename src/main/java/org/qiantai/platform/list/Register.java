package org.qiantai.platform.list;

/** A list whose filters and chosen columns people may keep as views. Each is a bean. */
public interface Register {
    /** Its address, such as {@code /orders}. */
    String path();

    /** Its pattern in the table of routes, where that has a variable and the address names one of its values. */
    default String route() {
        return path();
    }

    /** Message key of what it is called. */
    String title();
}
