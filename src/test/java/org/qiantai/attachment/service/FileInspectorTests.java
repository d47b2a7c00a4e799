package org.qiantai.attachment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.attachment.service.FileInspector.Kept;
import org.qiantai.platform.error.InvalidInputException;

class FileInspectorTests {
    private final FileInspector reading = new FileInspector(new Pictures());

    @Test
    @DisplayName("What a file is, its content tells, whatever it is called; the name loses folders and control characters")
    void byContent() {
        Kept png = reading.read(new Upload("C:\\Users\\me\\pho\nto.pdf", SamplePictures.png(50, 40)));
        assertThat(png.facts().mediaType()).isEqualTo("image/png");
        assertThat(png.facts().name()).isEqualTo("photo.pdf");
        assertThat(png.facts().sha256()).matches("[0-9a-f]{64}");
        assertThat(png.facts().bytes()).isEqualTo(png.whole().length);
        assertThat(reading.read(new Upload("x".repeat(200) + ".jpg", SamplePictures.jpeg(50, 40))).facts().name())
                .hasSize(120).endsWith(".jpg");
        byte[] paper = pdf("hello");
        Kept pdf = reading.read(new Upload("协议.jpg", paper));
        assertThat(pdf.facts().mediaType()).isEqualTo("application/pdf");
        assertThat(pdf.small()).isNull();
        assertThat(pdf.whole()).isEqualTo(paper);
    }

    static Stream<Arguments> refused() {
        byte[] heic = new byte[100];
        byte[] brand = "ftypheic".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(brand, 0, heic, 4, brand.length);
        byte[] large = Arrays.copyOf(SamplePictures.jpeg(50, 40), (10 << 20) + 1);
        return Stream.of(Arguments.of("empty", new byte[0]), Arguments.of("large", large), Arguments.of("heic", heic),
                Arguments.of("kind", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("kind", "GIF89a".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("broken", Arrays.copyOf(SamplePictures.jpeg(50, 40), 40)),
                Arguments.of("broken", "%PDF-1.7 cut off".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @DisplayName("Whatever cannot be kept is refused beside the field, with the file's name")
    void refused(String why, byte[] content) {
        assertThatThrownBy(() -> reading.read(new Upload("a.jpg", content)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.sentence().code()).isEqualTo("attachment.refused." + why);
                    assertThat(refusal.sentence().arguments()).contains("a.jpg");
                });
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }
}
