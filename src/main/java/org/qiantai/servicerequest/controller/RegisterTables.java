package org.qiantai.servicerequest.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryNames;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.RegisterRow;
import org.qiantai.servicerequest.service.RegisterKind;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the register of inquiries and of that of calls for help, on their pages and in their files. */
@Component
class RegisterTables {
    private final MessageSource messages;
    private final List<ListColumn<RegisterRow>> inquiries;
    private final List<ListColumn<RegisterRow>> help;

    RegisterTables(CategoryNames categories, DepartmentNames departments, MessageSource messages) {
        this.messages = messages;
        ListColumn<RegisterRow> category = ListColumn.usual("category", "request.category",
                row -> categories.of(row.categoryCode()));
        ListColumn<RegisterRow> coordinated = ListColumn.usual("coordinated", "request.register.coordinated",
                row -> row.coordinated().stream().map(spoken -> departments.of(spoken.department()) + " " + spoken.to())
                        .collect(Collectors.joining("; ")));
        // All calls for help are of one category.
        this.inquiries = around(List.of(category));
        this.help = around(List.of(coordinated));
    }

    /** The register of inquiries, for views. */
    @Component
    static class Inquiries implements Register {
        @Override
        public String path() { return "/registers/inquiries"; }

        @Override
        public String route() { return RegisterController.PATH; }

        @Override
        public String title() { return "request.register.inquiries.title"; }
    }

    /** The register of calls for help, for views. */
    @Component
    static class Help implements Register {
        @Override
        public String path() { return "/registers/help"; }

        @Override
        public String route() { return RegisterController.PATH; }

        @Override
        public String title() { return "request.register.help.title"; }
    }

    Columns<RegisterRow> columns(RegisterKind kind, @Nullable Collection<String> asked) {
        return Columns.of(switch (kind) {
            case inquiries -> inquiries;
            case help -> help;
        }, asked);
    }

    Table<RegisterRow> file(SiteRef site, RegisterKind kind, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(kind.key() + ".title", null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(kind, asked).exported());
    }

    /** What both have, and in between what one of them has. */
    private static List<ListColumn<RegisterRow>> around(List<ListColumn<RegisterRow>> own) {
        return Stream.of(
                List.of(ListColumn.<RegisterRow>usual("number", "request.number", RegisterRow::number),
                        ListColumn.<RegisterRow>usual("receivedAt", "request.receivedAt", RegisterRow::receivedAt),
                        ListColumn.<RegisterRow>usual("where", "request.where", RegisterRow::where),
                        ListColumn.<RegisterRow>usual("callers", "request.callers", RegisterRow::caller)),
                own,
                List.of(ListColumn.<RegisterRow>usual("description", "request.description", RegisterRow::description),
                        ListColumn.<RegisterRow>usual("answer", "request.answer", RegisterRow::answer),
                        ListColumn.<RegisterRow>further("due", "request.register.due", RegisterRow::due),
                        ListColumn.<RegisterRow>usual("endedAt", "request.register.endedAt", RegisterRow::endedAt),
                        ListColumn.<RegisterRow>further("late", "request.register.isLate", RegisterRow::isLate),
                        ListColumn.<RegisterRow>usual("status", "request.status",
                                row -> Message.of("request.status." + row.status()))))
                .flatMap(List::stream).toList();
    }
}
