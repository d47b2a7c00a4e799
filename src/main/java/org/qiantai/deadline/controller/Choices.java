package org.qiantai.deadline.controller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms' selects offer, in the reader's language; templates call it as {@code @deadlineChoices}. */
@Component("deadlineChoices")
class Choices {
    private final MessageSource messages;
    private final Categories categories;

    Choices(MessageSource messages, Categories categories) {
        this.messages = messages;
        this.categories = categories;
    }

    /** The categories in use. */
    public List<Option> categories() {
        Locale locale = LocaleContextHolder.getLocale();
        return categories.inUse().stream().map(category -> new Option(category.code(), category.name(locale))).toList();
    }

    public List<Option> kinds() { return options(CategoryKind.values(), "category.kind."); }

    public List<Option> families() { return options(WorkFamily.values(), "category.family."); }

    public List<Option> chargeables() { return options(Chargeable.values(), "category.chargeable."); }

    public List<Option> appliesTo() { return options(AppliesTo.values(), "standard.appliesTo."); }

    /** What a new standard can be for. */
    public List<Option> chosenFor() {
        return options(Arrays.stream(AppliesTo.values()).filter(AppliesTo::isChosen).toArray(AppliesTo[]::new),
                "standard.appliesTo.");
    }

    public List<Option> severities() { return options(Severity.values(), "standard.severity."); }

    public List<Option> units() { return options(SpanUnit.values(), "standard.unit."); }

    public List<Option> clocks() { return options(CountingClock.values(), "standard.clock."); }

    /** A criterion that may also not matter. */
    public List<Option> yesOrNo() {
        return Stream.of(Boolean.TRUE, Boolean.FALSE)
                .map(value -> new Option(value.toString(), text(value ? "list.yes" : "list.no"))).toList();
    }

    private List<Option> options(Enum<?>[] values, String prefix) {
        return Arrays.stream(values).map(value -> new Option(value.name(), text(prefix + value.name()))).toList();
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
