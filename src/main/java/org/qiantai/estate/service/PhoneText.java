package org.qiantai.estate.service;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Several phone numbers in one field or cell, as people separate them: {@code 13812346688 / 010-62346677}. */
public final class PhoneText {
    private static final Pattern BETWEEN = Pattern.compile("[/、,;|\\n]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{2,24}");

    private PhoneText() {}

    /** The numbers without blanks, each once. */
    public static List<String> split(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[‐‑–—()]", "-");
        return Arrays.stream(BETWEEN.split(plain)).map(phone -> phone.replaceAll("[^\\S\\n]+", ""))
                .map(phone -> phone.replaceAll("^-+|-+$", "").replaceAll("-{2,}", "-"))
                .filter(phone -> !phone.isEmpty()).distinct().toList();
    }

    /** The first that is no phone number. */
    public static Optional<String> firstWrong(List<String> phones) {
        return phones.stream().filter(phone -> !PHONE.matcher(phone).matches()).findFirst();
    }
}
