package org.qiantai.attachment.service;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import net.coobird.thumbnailator.Thumbnails;

/** What is written on a picture: grey on white, cut out with a narrow margin, and no finer than a printer shows. */
final class Ink {
    static final int WIDEST = 600;
    static final int HIGHEST = 200;
    private static final int MARGIN = 6;
    /** Darker than this is ink; 255 is paper. */
    private static final int DARK = 160;
    /** Pixels along its longer side: what is shorter is the print of a finger, not a name. */
    private static final int SHORTEST = 16;

    private Ink() {}

    /** @return empty where nothing is written */
    static Optional<BufferedImage> of(BufferedImage drawn) throws IOException {
        BufferedImage paper = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = paper.createGraphics();
        brush.drawImage(drawn, 0, 0, Color.WHITE, null);
        brush.dispose();
        Rectangle written = written(paper.getRaster());
        if (Math.max(written.width, written.height) < SHORTEST) return Optional.empty();
        written.grow(MARGIN, MARGIN);
        Rectangle cut = written.intersection(paper.getRaster().getBounds());
        BufferedImage name = paper.getSubimage(cut.x, cut.y, cut.width, cut.height);
        double scale = Math.min(1, Math.min((double) WIDEST / cut.width, (double) HIGHEST / cut.height));
        return Optional.of(Thumbnails.of(name).scale(scale).imageType(BufferedImage.TYPE_BYTE_GRAY).asBufferedImage());
    }

    /** Around all that is dark; empty where nothing is. */
    private static Rectangle written(Raster paper) {
        Rectangle around = new Rectangle(-1, -1);
        int[] row = new int[paper.getWidth()];
        for (int y = 0; y < paper.getHeight(); y++) {
            paper.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++)
                if (row[x] < DARK) around.add(new Rectangle(x, y, 1, 1));
        }
        return around;
    }
}
