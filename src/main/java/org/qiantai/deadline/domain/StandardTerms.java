package org.qiantai.deadline.domain;

/**
 * What one version of a standard says.
 *
 * @param extensionNeedsOwner whether the owner must agree to a later date, too (R-03-56)
 * @param sourceRule the rules it comes from, such as {@code R-03-53, C-03}
 */
public record StandardTerms(String nameZh, String nameEn, Scope scope, Limits limits, boolean extensionNeedsOwner,
        String sourceRule) {}
