package org.qiantai.platform.i18n;

import java.util.List;
import java.util.Locale;

/** The languages of the pages. */
public final class Languages {
    /** Where the browser remembers the choice. */
    public static final String COOKIE = "qiantai-language";

    /** The first is the default. */
    public static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Languages() {}
}
