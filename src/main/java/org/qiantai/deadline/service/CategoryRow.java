package org.qiantai.deadline.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.CategoryDetails;
import org.qiantai.staff.DepartmentRef;

/**
 * A category as its administrator sees it.
 *
 * @param department the one that usually does it
 */
public record CategoryRow(String code, CategoryDetails details, @Nullable DepartmentRef department, boolean active,
        Instant changedAt, String changedBy, int version) {}
