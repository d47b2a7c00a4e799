package org.qiantai.worklog.repository;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.worklog.domain.ClosingFigure;

/**
 * One check before closing, on one day.
 *
 * @param by who has ticked it; null for nobody yet
 * @param kept the figure as it was when it was ticked
 */
public record ClosingRow(String code, String nameZh, String nameEn, @Nullable ClosingFigure figure, @Nullable String by,
        @Nullable Instant at, @Nullable Integer kept) {
    public String name(Locale locale) { return locale.getLanguage().equals("en") ? nameEn : nameZh; }

    public boolean isTicked() { return by != null; }
}
