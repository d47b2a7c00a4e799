package org.qiantai.deadline;

/** How grave a matter is (domain.md §4). */
public enum Severity {
    ORDINARY, SERIOUS, MAJOR
}
