package org.qiantai.platform.list;

import org.jspecify.annotations.Nullable;

/**
 * A list as somebody wants to see it again: its filters and columns as they stand in the address.
 *
 * @param path the list's address
 * @param query without the site; empty for the plain list
 * @param owner the name of who keeps it
 * @param department with which it is shared, null for a private one
 * @param own whether the reader keeps it
 * @param first whether the list opens with it for the reader
 */
public record ListView(long id, String path, String name, String query, String owner, @Nullable String department,
        boolean own, boolean first) {
    /** Its address at a site, in full: what stands there can be narrowed further. */
    String href(String siteCode) {
        return path + "?site=" + siteCode + (query.isEmpty() ? "&view=" : "&" + query);
    }
}
