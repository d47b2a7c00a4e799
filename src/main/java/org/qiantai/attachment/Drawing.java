package org.qiantai.attachment;

/**
 * A name written by hand, as it is kept: black ink on white paper, cut to what was written (R-03-44).
 *
 * @param png the picture, written by us and no larger than paper needs
 * @param width in pixels
 * @param height in pixels
 */
public record Drawing(byte[] png, int width, int height) {}
