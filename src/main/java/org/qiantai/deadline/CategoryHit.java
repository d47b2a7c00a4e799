package org.qiantai.deadline;

/**
 * A category that was found.
 *
 * @param word the name or keyword it was found by, as it is kept
 */
public record CategoryHit(Category category, String word) {}
