package org.qiantai.estate;

/** A building as other modules name it: {@code 3}, called 3栋. */
public record BuildingRef(long id, String code, String name) {}
