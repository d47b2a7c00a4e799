package org.qiantai.attachment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.attachment.service.Pictures.Picture;

class PicturesTests {
    private final Pictures pictures = new Pictures();

    @ParameterizedTest
    @DisplayName("However the camera was held, the picture stands upright, and what the camera wrote beside it is gone")
    // The red half: on the left, the right, above or below.
    @CsvSource({"1, 400, 300, LEFT", "2, 400, 300, RIGHT", "3, 400, 300, RIGHT", "4, 400, 300, LEFT",
        "5, 300, 400, ABOVE", "6, 300, 400, ABOVE", "7, 300, 400, BELOW", "8, 300, 400, BELOW"})
    void upright(int orientation, int width, int height, String red) throws IOException {
        byte[] taken = SamplePictures.jpegHeld(orientation, 400, 300);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains(SamplePictures.SECRET);
        Picture read = pictures.read(taken, "jpg");
        assertThat(read.width()).isEqualTo(width);
        assertThat(read.height()).isEqualTo(height);
        for (byte[] kept : new byte[][]{read.whole(), read.small()}) {
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SamplePictures.SECRET, "Exif");
            BufferedImage picture = SamplePictures.read(kept);
            int w = picture.getWidth();
            int h = picture.getHeight();
            assertThat((double) w / h).isCloseTo((double) width / height, org.assertj.core.data.Offset.offset(0.02));
            assertThat(SamplePictures.isRed(picture, w / 8, h / 8)).as("above left").isEqualTo(
                    red.equals("LEFT") || red.equals("ABOVE"));
            assertThat(SamplePictures.isRed(picture, w * 7 / 8, h * 7 / 8)).as("below right").isEqualTo(
                    red.equals("RIGHT") || red.equals("BELOW"));
        }
    }

    @Test
    @DisplayName("A camera's large picture is kept at 2560 pixels and shown at 320; a small one is not blown up")
    void sizes() throws IOException {
        Picture large = pictures.read(SamplePictures.jpeg(6_000, 4_000), "jpg");
        assertThat(large.width()).isEqualTo(2_560);
        assertThat(SamplePictures.read(large.whole()).getWidth()).isEqualTo(2_560);
        assertThat(SamplePictures.read(large.small()).getWidth()).isEqualTo(320);
        Picture little = pictures.read(SamplePictures.png(120, 80), "png");
        assertThat(little.width()).isEqualTo(120);
        assertThat(SamplePictures.read(little.whole()).getWidth()).isEqualTo(120);
        assertThat(SamplePictures.read(little.small()).getWidth()).isEqualTo(120);
    }

    @Test
    @DisplayName("Broken files, and those that claim more pixels than any camera has, are refused without being decoded")
    void broken() {
        byte[] whole = SamplePictures.jpeg(400, 300);
        assertThatThrownBy(() -> pictures.read(Arrays.copyOf(whole, 60), "jpg")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> pictures.read("no picture".getBytes(StandardCharsets.UTF_8), "jpg"))
                .isInstanceOf(IOException.class);
        byte[] bomb = SamplePictures.png(10, 10);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 40_000).putInt(20, 40_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> pictures.read(bomb, "png")).isInstanceOf(IOException.class)
                .hasMessageContaining("40000");
    }
}
