package org.qiantai.platform.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a Chinese character usually sounds, in the letters people type: {@code lv} for 吕. By ICU, which is loaded when the
 * first character is asked for: only a program that reads one pays for it.
 */
public final class Syllables {
    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin");
    private static final Map<Integer, String> SOUNDS = new ConcurrentHashMap<>();

    private Syllables() {}

    /** Letters {@code a} to {@code z} alone; empty for what is no Chinese character. */
    public static String of(int character) {
        return Character.isIdeographic(character) ? SOUNDS.computeIfAbsent(character, Syllables::transliterated) : "";
    }

    private static String transliterated(int character) {
        String sound = HAN.transliterate(Character.toString(character)).replaceAll("[üǖǘǚǜ]", "v");
        String letters = Normalizer.normalize(sound, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return letters.replaceAll("[^a-z]", "");
    }
}
