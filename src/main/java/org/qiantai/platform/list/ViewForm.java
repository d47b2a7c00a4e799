package org.qiantai.platform.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is kept.
 *
 * @param list the address of the list
 * @param query the filters and columns as they stand in it
 */
record ViewForm(@Nullable String list, @Nullable String query, @Nullable @NotBlank @Size(max = 30) String name,
        @Nullable Boolean shared, @Nullable Boolean first) {
    String path() { return list == null ? "" : list; }

    String asked() { return query == null ? "" : query; }
}
