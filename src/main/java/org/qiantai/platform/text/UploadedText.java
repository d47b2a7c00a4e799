package org.qiantai.platform.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text files as programs in China write them: UTF-8 with or without a mark, or GB18030. */
public final class UploadedText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private UploadedText() {}

    /**
     * What a file says. Text that is valid UTF-8 is hardly ever anything else; what is not was written by an older Excel.
     *
     * @return without its byte order mark; empty when the file is no text
     */
    public static Optional<String> decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, GB18030);
        }
        if (text.indexOf('\0') >= 0) return Optional.empty();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
