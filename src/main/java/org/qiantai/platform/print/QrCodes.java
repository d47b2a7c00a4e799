package org.qiantai.platform.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** QR codes that lead from paper to a page of ours. */
@Component
public class QrCodes {
    private static final int PIXELS = 6;
    private final String baseUrl;

    QrCodes(@Value("${qiantai.notification.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
    }

    /** The page's address for somebody who scans it: at the configured public address, else at the reader's own. */
    public String address(String path) {
        return (baseUrl.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : baseUrl)
                + path;
    }

    /** As an image inside the page ({@code data:}), which a saved page and a PDF keep. */
    public String image(String path) {
        try {
            BitMatrix code = new QRCodeWriter().encode(address(path), BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, 1));
            int side = code.getWidth() * PIXELS;
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < side; y++)
                for (int x = 0; x < side; x++)
                    image.setRGB(x, y, code.get(x / PIXELS, y / PIXELS) ? 0 : 0xFFFFFF);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException(path, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
