package org.qiantai.attachment.service;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Pictures as cameras make them: red on the left, blue on the right. */
public final class SamplePictures {
    /** What a camera might write beside the picture, and nobody else is to read. */
    public static final String SECRET = "31.2304N121.4737E";

    private SamplePictures() {}

    public static byte[] jpeg(int width, int height) { return encoded(width, height, "jpg"); }

    public static byte[] png(int width, int height) { return encoded(width, height, "png"); }

    /** @param orientation how the camera was held (Exif) */
    public static byte[] jpegHeld(int orientation, int width, int height) {
        byte[] plain = jpeg(width, height);
        byte[] words = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(64 + words.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(words.length).putInt(38).putInt(0).put(words);
        byte[] segment = new byte[exif.position()];
        exif.flip().get(segment);
        return ByteBuffer.allocate(plain.length + segment.length + 4).put(plain, 0, 2).putShort((short) 0xFFE1)
                .putShort((short) (segment.length + 2)).put(segment).put(plain, 2, plain.length - 2).array();
    }

    public static BufferedImage read(byte[] picture) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the pixel there is red rather than blue. */
    public static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > color.getBlue();
    }

    private static byte[] encoded(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
