package org.qiantai.servicerequest.controller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qiantai.deadline.Categories;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.staff.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms offer to choose from, in the reader's language. */
@Component
class Choices {
    private final Categories categories;
    private final StaffDirectory staff;
    private final MessageSource messages;

    Choices(Categories categories, StaffDirectory staff, MessageSource messages) {
        this.categories = categories;
        this.staff = staff;
        this.messages = messages;
    }

    List<Option> categories(Locale locale) {
        return categories.inUse().stream().map(category -> new Option(category.code(), category.name(locale))).toList();
    }

    List<Option> departments(SiteRef site, Locale locale) {
        return staff.departmentsAt(site.id()).stream()
                .map(department -> new Option(department.code(), department.name(locale))).toList();
    }

    List<Option> channels(Locale locale) {
        return Arrays.stream(Channel.values())
                .map(channel -> new Option(channel.name(),
                        messages.getMessage("request.channel." + channel, null, locale)))
                .toList();
    }
}
