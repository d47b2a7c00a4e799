package org.qiantai.demo.story;

/**
 * What is to be told.
 *
 * @param requests how many
 * @param days over how many days up to now
 * @param seed the same seed and the same moment tell the same
 * @param everyState whether each state of request, order and callback is to be seen now
 */
public record Telling(int requests, int days, long seed, boolean everyState) {}
