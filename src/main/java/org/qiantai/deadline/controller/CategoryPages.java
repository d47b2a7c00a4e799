package org.qiantai.deadline.controller;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.service.CategoryAdministration;
import org.qiantai.deadline.service.CategoryRow;
import org.qiantai.deadline.service.StandardAdministration;
import org.qiantai.deadline.service.StandardCatalogue;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.staff.DepartmentRef;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the two pages with a category's form. */
@Component
class CategoryPages {
    private final CategoryAdministration categories;
    private final StandardAdministration standards;
    private final StandardCatalogue catalogue;

    CategoryPages(CategoryAdministration categories, StandardAdministration standards, StandardCatalogue catalogue) {
        this.categories = categories;
        this.standards = standards;
        this.catalogue = catalogue;
    }

    String create(Actor actor, Model model) {
        choices(null, actor, model);
        return "deadline/category/new";
    }

    String edit(CategoryRow category, Actor actor, Model model) {
        model.addAttribute("category", category);
        choices(category, actor, model);
        return "deadline/category/edit";
    }

    private void choices(@Nullable CategoryRow category, Actor actor, Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> codes = standards.choices();
        // What it has now can be kept, even where nobody could choose it any more.
        model.addAttribute("standards", catalogue.current().stream().filter(standard -> codes.contains(standard.code())
                || category != null && category.details().standard().equals(standard.code()))
                .map(standard -> option(standard, locale)).toList());
        DepartmentRef own = category == null ? null : category.department();
        model.addAttribute("departments",
                Stream.concat(categories.departments(actor).stream(), Stream.ofNullable(own))
                        .map(department -> new Option(department.code(), department.name(locale))).distinct().toList());
    }

    private static Option option(StandardVersion standard, Locale locale) {
        String name = locale.getLanguage().equals("en") ? standard.terms().nameEn() : standard.terms().nameZh();
        return new Option(standard.code(), name + " (" + standard.code() + ")");
    }
}
