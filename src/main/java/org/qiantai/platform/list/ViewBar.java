package org.qiantai.platform.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;

/**
 * The reader's views above a list.
 *
 * @param query what is shown now, as a view would keep it
 */
public record ViewBar(String path, SiteRef site, String query, List<Item> items) {
    /** @param current whether it is what is shown now */
    public record Item(String name, String href, boolean current, boolean first, @Nullable String sharedBy) {}

    static ViewBar of(String path, SiteRef site, String query, List<ListView> views) {
        String clean = ViewQuery.clean(query);
        return new ViewBar(path, site, clean, views.stream().map(view -> new Item(view.name(),
                path + "?site=" + site.code() + "&view=" + view.id(), view.query().equals(clean), view.first(),
                view.own() ? null : view.owner())).toList());
    }
}
