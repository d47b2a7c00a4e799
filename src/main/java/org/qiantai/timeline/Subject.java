package org.qiantai.timeline;

/**
 * The record an entry is about.
 *
 * @param kind a short constant of the module that owns the record: REQUEST, ORDER, CALLBACK
 */
public record Subject(String kind, long id) {}
