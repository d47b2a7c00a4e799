package org.qiantai.deadline.domain;

/** How grave a matter is (domain.md §4). */
public enum Severity {
    ORDINARY, SERIOUS, MAJOR
}
