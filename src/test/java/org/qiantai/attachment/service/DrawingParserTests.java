package org.qiantai.attachment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.attachment.Drawing;
import org.qiantai.platform.error.InvalidInputException;

@DisplayName("R-03-44: a name written by hand")
class DrawingParserTests {
    private final DrawingParser reading = new DrawingParser(new Pictures());

    @Test
    @DisplayName("R-03-44: what is kept is written anew: black on white, cut to the ink, as large as paper needs")
    void ink() {
        Drawing small = read(SampleDrawings.drawn()).orElseThrow();
        assertThat(small.width()).as("half of 720 and two margins").isBetween(370, 382);
        assertThat(small.height()).as("half of 352 and two margins").isBetween(186, 198);
        assertThat(small.png().length).isLessThan(10_000);
        BufferedImage paper = SamplePictures.read(small.png());
        assertThat(paper.getWidth()).isEqualTo(small.width());
        assertThat(paper.getColorModel().hasAlpha()).isFalse();
        assertThat(paper.getRGB(0, paper.getHeight() - 1) & 0xFF).as("paper").isGreaterThan(250);
        assertThat(paper.getRGB(paper.getWidth() / 2, paper.getHeight() / 2) & 0xFF).as("ink").isLessThan(60);
        Drawing large = read(SampleDrawings.address(SampleDrawings.png(2_000, 1_000))).orElseThrow();
        assertThat(large.width()).isLessThanOrEqualTo(Ink.WIDEST);
        assertThat(large.height()).isLessThanOrEqualTo(Ink.HIGHEST);
    }

    @Test
    @DisplayName("R-03-44: nothing of the sent file goes on but the ink")
    void cleaned() {
        byte[] sent = SampleDrawings.png(200, 100);
        byte[] words = ("tEXtComment\0" + SamplePictures.SECRET).getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(words);
        byte[] told = ByteBuffer.allocate(sent.length + words.length + 8).put(sent, 0, 33).putInt(words.length - 4)
                .put(words).putInt((int) sum.getValue()).put(sent, 33, sent.length - 33).array();
        assertThat(new String(read(SampleDrawings.address(told)).orElseThrow().png(), StandardCharsets.ISO_8859_1))
                .doesNotContain(SamplePictures.SECRET);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    @DisplayName("Without a script nothing is drawn: the typed name is the signature")
    void nothingSent(@Nullable String sent) { assertThat(read(sent)).isEmpty(); }

    @Test
    @DisplayName("An empty canvas and the print of one finger are no signature")
    void noInk() {
        assertThat(read(SampleDrawings.blank())).isEmpty();
        assertThat(read(SampleDrawings.address(SampleDrawings.png(300, 100, new int[]{50, 50, 53, 52})))).isEmpty();
        assertThat(read(SampleDrawings.address(SampleDrawings.png(300, 100, new int[]{50, 50, 90, 52})))).isPresent();
    }

    static Stream<Arguments> refused() {
        byte[] good = SampleDrawings.png(200, 100);
        byte[] noise = new byte[DrawingParser.MOST_BYTES + 3];
        new Random(1).nextBytes(noise);
        System.arraycopy(good, 0, noise, 0, 33);
        return Stream.of(
                Arguments.of("broken", "a name", "张淑芬"),
                Arguments.of("broken", "an SVG", "data:image/svg+xml;base64," + Base64.getEncoder()
                        .encodeToString("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))),
                Arguments.of("broken", "an SVG that claims to be a PNG",
                        SampleDrawings.address("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))),
                Arguments.of("broken", "a JPEG that claims to be a PNG",
                        SampleDrawings.address(SamplePictures.jpeg(200, 100))),
                Arguments.of("broken", "no Base64", "data:image/png;base64,%%%"),
                Arguments.of("broken", "half of it", SampleDrawings.address(Arrays.copyOf(good, 60))),
                Arguments.of("broken", "too wide", SampleDrawings.address(SampleDrawings.png(2_001, 100))),
                Arguments.of("broken", "too high", SampleDrawings.address(SampleDrawings.png(100, 1_001))),
                Arguments.of("broken", "a bomb", SampleDrawings.address(bomb())),
                Arguments.of("large", "too many bytes", SampleDrawings.address(noise)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    @DisplayName("What is no drawing of ours is refused with a sentence beside the field")
    void refused(String why, String what, String sent) {
        assertThatThrownBy(() -> read(sent)).as(what).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("drawing");
            assertThat(refusal.sentence().code()).isEqualTo("signature.refused." + why);
        });
    }

    @Test
    @DisplayName("A file that says it holds more pixels than a signature needs is refused before it is decoded")
    void bombIsNotDecoded() {
        assertThatThrownBy(() -> new Pictures().small(bomb(), DrawingParser.MOST_WIDTH, DrawingParser.MOST_HEIGHT))
                .hasMessage("40000 × 40000");
    }

    private Optional<Drawing> read(@Nullable String sent) { return reading.read("drawing", sent); }

    /** A small file with the head of an enormous picture. */
    private static byte[] bomb() {
        byte[] bomb = SampleDrawings.png(10, 10);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 40_000).putInt(20, 40_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return bomb;
    }
}
