package org.qiantai.demo.story;

import java.util.ArrayList;
import java.util.List;

/** A sentence with choices in it: {@code 厨房{水龙头|角阀}漏水}. */
public final class Phrase {
    private final List<String[]> parts;

    private Phrase(List<String[]> parts) { this.parts = parts; }

    public static Phrase of(String text) {
        List<String[]> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (open > from) parts.add(new String[]{text.substring(from, open)});
            parts.add(text.substring(open + 1, close).split("\\|", -1));
            from = close + 1;
        }
        if (from < text.length()) parts.add(new String[]{text.substring(from)});
        return new Phrase(List.copyOf(parts));
    }

    public String say(Dice dice) {
        StringBuilder said = new StringBuilder();
        for (String[] choices : parts)
            said.append(choices.length == 1 ? choices[0] : choices[dice.below(choices.length)]);
        return said.toString();
    }
}
