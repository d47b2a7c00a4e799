package org.qiantai.repairorder.controller;

import java.util.List;
import java.util.Locale;
import org.qiantai.deadline.Categories;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderQueue;
import org.qiantai.repairorder.service.ReturnReasons;
import org.qiantai.staff.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms and filters offer to choose from, in the reader's language. */
@Component
class OrderChoices {
    private final StaffDirectory staff;
    private final Categories categories;
    private final Options options;
    private final ReturnReasons causes;
    private final MessageSource messages;

    OrderChoices(StaffDirectory staff, Categories categories, Options options, ReturnReasons causes,
            MessageSource messages) {
        this.staff = staff;
        this.categories = categories;
        this.options = options;
        this.causes = causes;
        this.messages = messages;
    }

    List<Option> otherDepartments(OrderPage order, Locale locale) {
        return departments(order.site(), locale).stream()
                .filter(department -> !department.value().equals(order.departmentCode())).toList();
    }

    List<Option> departments(SiteRef site, Locale locale) {
        return staff.departmentsAt(site.id()).stream()
                .map(department -> new Option(department.code(), department.name(locale))).toList();
    }

    List<Option> categories(Locale locale) {
        return categories.inUse().stream().map(category -> new Option(category.code(), category.name(locale))).toList();
    }

    /** Each with what happens next. */
    List<Option> returnReasons(Locale locale) {
        return causes.inUse().stream().map(cause -> new Option(cause.code(), cause.text().name(locale) + " → "
                + messages.getMessage("order.return." + cause.text().nextStep(), null, locale))).toList();
    }

    List<Option> queues(Locale locale) {
        return options.of(OrderQueue.values(), queue -> "order.queue." + queue, locale);
    }

    List<Option> statuses(Locale locale) {
        return options.of(OrderStatus.values(), status -> "order.status." + status, locale);
    }
}
