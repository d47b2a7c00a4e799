package org.qiantai.notification.controller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.domain.WebhookFormat;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.i18n.Languages;
import org.qiantai.staff.DepartmentRef;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms offer to choose from. */
@Component
class NoticeChoices {
    private final MessageSource messages;

    NoticeChoices(MessageSource messages) { this.messages = messages; }

    List<Option> kinds(Locale locale) { return options(NoticeKind.values(), "notice.kind.", locale); }

    List<Option> formats(Locale locale) { return options(WebhookFormat.values(), "webhook.format.", locale); }

    List<Option> languages(Locale locale) {
        return Languages.ALL.stream().map(Locale::toLanguageTag)
                .map(tag -> new Option(tag, messages.getMessage("notice.language." + tag, null, locale))).toList();
    }

    List<Option> departments(List<DepartmentRef> departments, Locale locale) {
        return departments.stream().map(one -> new Option(one.code(), one.name(locale))).toList();
    }

    private List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), messages.getMessage(prefix + value.name(), null, locale)))
                .toList();
    }
}
