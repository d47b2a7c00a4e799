package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same people for several orders (R-07-5). @param rows see {@link org.qiantai.platform.bulk.Bulk#chosen} */
record BulkAssignmentForm(@Nullable @NotEmpty List<String> rows, @Nullable @NotEmpty List<Long> workers,
        @Nullable @Size(max = 500) String text) {}
