package org.qiantai.complaint.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.complaint.ComplaintKind;
import org.qiantai.deadline.Severity;

/**
 * What the desk writes down first.
 *
 * @param about whom or what: a name, a department, a unit
 * @param outsideAttention the press or the authority that knows of it already; null where none does
 */
public record NewComplaint(UUID formToken, ComplaintKind kind, Severity severity, @Nullable String about,
        @Nullable String outsideAttention, String description, @Nullable Long unitId, Complainant complainant) {}
