package org.qiantai.attachment.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.domain.FileFacts;
import org.qiantai.attachment.service.Pictures.Picture;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.springframework.stereotype.Component;

/** What was sent, as it is kept: what it is, its content tells, never its name. */
@Component
class FileInspector {
    static final int MOST_MEGABYTES = 10;
    private static final int LONGEST_NAME = 120;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1");

    private final Pictures pictures;

    FileInspector(Pictures pictures) { this.pictures = pictures; }

    /** @param small null for a paper */
    record Kept(FileFacts facts, byte[] whole, byte @Nullable [] small) {}

    /** @throws InvalidInputException for what is too large, of another kind, or broken */
    Kept read(Upload sent) {
        byte[] content = sent.content();
        String name = name(sent.name());
        if (content.length == 0) throw refused("empty", name);
        if (content.length > MOST_MEGABYTES << 20) throw refused("large", name, MOST_MEGABYTES);
        if (begins(content, JPEG)) return picture(name, content, "jpg", "image/jpeg");
        if (isPng(content)) return picture(name, content, "png", "image/png");
        if (isHeic(content)) {
            if (!ImageIO.getImageReadersByFormatName("heic").hasNext()) throw refused("heic", name);
            return picture(name, content, "jpg", "image/jpeg");
        }
        if (begins(content, PDF)) return paper(name, content);
        throw refused("kind", name);
    }

    private Kept picture(String name, byte[] content, String format, String type) {
        try {
            Picture read = pictures.read(content, format);
            return new Kept(new FileFacts(name, type, read.whole().length, read.width(), read.height(),
                    digest(read.whole())), read.whole(), read.small());
        } catch (IOException _) {
            throw refused("broken", name);
        }
    }

    private static Kept paper(String name, byte[] content) {
        String end = new String(content, Math.max(0, content.length - 1_024), Math.min(1_024, content.length),
                StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) throw refused("broken", name);
        return new Kept(new FileFacts(name, "application/pdf", content.length, null, null, digest(content)), content,
                null);
    }

    static boolean isPng(byte[] content) { return begins(content, PNG); }

    /** {@code ....ftyp} and a brand of the family. */
    private static boolean isHeic(byte[] content) {
        return content.length > 12 && new String(content, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                && HEIC.contains(new String(content, 8, 4, StandardCharsets.ISO_8859_1));
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** Without the folders of somebody's computer, and without what would break a line. */
    private static String name(String sent) {
        String plain = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty()) return "-";
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidInputException refused(String why, Object... about) {
        return new InvalidInputException("files", Message.of("attachment.refused." + why, about));
    }
}
