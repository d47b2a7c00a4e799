package org.qiantai.browser;

import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The program's own words in one language: the same journey is walked in each. */
record Words(MessageSource messages, Locale locale) {

    /** @throws org.springframework.context.NoSuchMessageException when the language lacks it */
    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The tag as browsers send it and as folders are named. */
    String tag() { return locale.toLanguageTag(); }

    @Override
    public String toString() { return MessageFormat.format("{0}", tag()); }
}
