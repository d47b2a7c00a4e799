package org.qiantai.platform.list;

/** A list whose filters and chosen columns people may keep as views. Each is a bean. */
public interface Register {
    /** Its address, such as {@code /orders}. */
    String path();

    /** Message key of what it is called. */
    String title();
}
