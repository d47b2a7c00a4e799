package org.qiantai.attachment.service;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.Thumbnails.Builder;
import net.coobird.thumbnailator.filters.Flip;
import org.springframework.stereotype.Component;

/**
 * Reads a picture and writes it anew: upright, no larger than a page needs, and without what the camera wrote into it
 * (where, when, with what).
 */
@Component
class Pictures {
    /** Pixels along the longer side of what is kept, and of the small picture. */
    static final int WHOLE = 2_560;
    static final int SMALL = 320;
    /** More pixels than any camera in use: a file that says so is meant to fill the memory. */
    private static final long MOST_PIXELS = 220_000_000;
    /** While it is decoded: the rest of the pixels is skipped. */
    private static final int DECODED = 4_096;
    private static final double QUALITY = 0.85;

    /** Decoding takes some fifty megabytes each. */
    private final Semaphore turns = new Semaphore(2, true);

    record Picture(byte[] whole, byte[] small, int width, int height) {}

    /**
     * @param format the name of one of ImageIO's, in which it is written again
     * @throws IOException when it is no such picture, or broken
     */
    Picture read(byte[] content, String format) throws IOException {
        turns.acquireUninterruptibly();
        try {
            BufferedImage upright = upright(decode(content, Pictures::refuseBomb), orientation(content));
            byte[] whole = scaled(upright, WHOLE, format);
            int longer = Math.max(upright.getWidth(), upright.getHeight());
            double scale = Math.min(1, (double) WHOLE / longer);
            return new Picture(whole, scaled(upright, SMALL, format), (int) Math.round(upright.getWidth() * scale),
                    (int) Math.round(upright.getHeight() * scale));
        } catch (RuntimeException e) {
            // Decoders throw all kinds of them at broken files.
            throw new IOException(e);
        } finally {
            turns.release();
        }
    }

    /**
     * A picture that is meant to be small, as it is.
     *
     * @throws IOException when it is broken, or says that it is larger: that is asked before anything is decoded
     */
    BufferedImage small(byte[] content, int mostWidth, int mostHeight) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return decode(content, (width, height) -> {
                if (width > mostWidth || height > mostHeight) throw new IOException(width + " × " + height);
            });
        } catch (RuntimeException e) {
            throw new IOException(e);
        } finally {
            turns.release();
        }
    }

    /** What a picture says of its size before it is decoded. */
    private interface Limit {
        void check(int width, int height) throws IOException;
    }

    private static void refuseBomb(int width, int height) throws IOException {
        if ((long) width * height > MOST_PIXELS) throw new IOException(width + " × " + height);
    }

    private static BufferedImage decode(byte[] content, Limit limit) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no reader");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                limit.check(width, height);
                int step = Math.max(1, Math.ceilDiv(Math.max(width, height), DECODED));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    /** As the camera was held, 1 to 8 (Exif); 1, upright, where nothing says so. */
    private static int orientation(byte[] content) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException _) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage taken, int orientation) throws IOException {
        if (orientation <= 1 || orientation > 8) return taken;
        Builder<BufferedImage> turned = Thumbnails.of(taken).scale(1);
        switch (orientation) {
            case 2 -> turned.addFilter(Flip.HORIZONTAL);
            case 3 -> turned.rotate(180);
            case 4 -> turned.addFilter(Flip.VERTICAL);
            case 5 -> turned.addFilter(Flip.HORIZONTAL).rotate(270);
            case 6 -> turned.rotate(90);
            case 7 -> turned.addFilter(Flip.HORIZONTAL).rotate(90);
            default -> turned.rotate(270);
        }
        return turned.asBufferedImage();
    }

    private static byte[] scaled(BufferedImage picture, int longest, String format) throws IOException {
        double scale = Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Builder<BufferedImage> scaled = Thumbnails.of(picture).scale(scale).outputFormat(format);
        if (format.equals("jpg")) scaled.outputQuality(QUALITY).imageType(BufferedImage.TYPE_INT_RGB);
        scaled.toOutputStream(out);
        return out.toByteArray();
    }
}
