package org.qiantai.deadline;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Categories by their codes, named in the reader's language; templates call it as {@code @categoryNames}. */
@Component("categoryNames")
public class CategoryNames {
    private final Categories categories;

    CategoryNames(Categories categories) { this.categories = categories; }

    /** Also of one no longer in use; the code itself when there never was one. */
    public String of(String code) {
        return categories.byCode(code).map(category -> category.name(LocaleContextHolder.getLocale())).orElse(code);
    }
}
