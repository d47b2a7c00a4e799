package org.qiantai.worklog.controller;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Options;
import org.qiantai.worklog.domain.ClosingFigure;
import org.qiantai.worklog.service.ChecklistItemRow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a point of the check before closing, new or changed. */
@Component
class ChecklistItemPages {
    private final Options options;

    ChecklistItemPages(Options options) { this.options = options; }

    /** @param point the one that is changed; null for a new one */
    String form(@Nullable ChecklistItemRow point, Locale locale, Model model) {
        model.addAttribute("point", point).addAttribute("figures",
                options.of(ClosingFigure.values(), figure -> "worklog.point.figure." + figure, locale));
        return "worklog/point";
    }
}
