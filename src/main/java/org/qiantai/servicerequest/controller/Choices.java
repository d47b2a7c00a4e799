package org.qiantai.servicerequest.controller;

import java.util.List;
import java.util.Locale;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What the forms offer to choose from, in the reader's language. */
@Component
class Choices {
    private final Categories categories;
    private final StaffDirectory staff;
    private final Options options;

    Choices(Categories categories, StaffDirectory staff, Options options) {
        this.categories = categories;
        this.staff = staff;
        this.options = options;
    }

    List<Option> categories(Locale locale) {
        return categories.inUse().stream().map(category -> new Option(category.code(), category.name(locale))).toList();
    }

    List<Option> categories(CategoryKind kind, Locale locale) {
        return categories.inUse().stream().filter(category -> category.kind() == kind)
                .map(category -> new Option(category.code(), category.name(locale))).toList();
    }

    List<Option> departments(SiteRef site, Locale locale) {
        return staff.departmentsAt(site.id()).stream()
                .map(department -> new Option(department.code(), department.name(locale))).toList();
    }

    List<Option> channels(Locale locale) {
        return options.of(Channel.values(), channel -> "request.channel." + channel, locale);
    }

    List<Option> severities(Locale locale) {
        return options.of(Severity.values(), severity -> "request.severity." + severity, locale);
    }

    List<Option> groups(Locale locale) {
        return options.of(RequestStatus.Group.values(), group -> "request.group." + group, locale);
    }

    List<Option> statuses(Locale locale) {
        return options.of(RequestStatus.values(), status -> "request.status." + status, locale);
    }
}
