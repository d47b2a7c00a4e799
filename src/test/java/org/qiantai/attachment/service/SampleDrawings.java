package org.qiantai.attachment.service;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Signatures as a canvas sends them: a black line on nothing. */
public final class SampleDrawings {
    private SampleDrawings() {}

    /** As it stands in a form. */
    public static String drawn() { return address(png(720, 352)); }

    /** A canvas on which nobody has written. */
    public static String blank() {
        return address(png(720, 352, new int[0][]));
    }

    public static String address(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** A line from corner to corner of the inner half. */
    public static byte[] png(int width, int height) {
        return png(width, height, new int[]{width / 4, height / 4, width * 3 / 4, height * 3 / 4});
    }

    /** @param lines each from x, y to x, y */
    static byte[] png(int width, int height, int[]... lines) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        for (int[] line : lines)
            pen.drawLine(line[0], line[1], line[2], line[3]);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
