package org.qiantai.callback.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.repository.CallbackRow;
import org.qiantai.callback.service.CallbackFilter;
import org.qiantai.callback.service.CallbackList;
import org.qiantai.callback.service.CallbackView;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of callbacks. */
@Controller
class CallbackListController {
    private final CallbackList list;
    private final TableExport export;
    private final MessageSource messages;
    private final Options options;

    CallbackListController(CallbackList list, TableExport export, MessageSource messages, Options options) {
        this.list = list;
        this.export = export;
        this.messages = messages;
        this.options = options;
    }

    /** What cannot be read in the address (a bad date) is said, and nothing is left out silently: 422. */
    @GetMapping("/callbacks")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") CallbackFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        CallbackFilter filter = asked == null || errors.hasErrors() ? CallbackFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", query(site, filter))
                .addAttribute("window", list.page(site, filter, after, actor))
                .addAttribute("views", options.of(CallbackView.values(), view -> "callback.view." + view, locale))
                .addAttribute("statuses",
                        options.of(CallbackStatus.values(), status -> "callback.status." + status, locale));
        ModelAndView page = new ModelAndView("callback/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows as a file. */
    @GetMapping(path = "/callbacks", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") CallbackFilter filter, @RequestParam String format, Actor actor,
            Locale locale, HttpServletResponse response) {
        String name = messages.getMessage("callback.list.title", null, locale) + " " + site.code();
        export.send(response, ExportFormat.parse(format), new Table<>(name, site.zone(), COLUMNS),
                () -> list.all(site, filter, actor));
    }

    private static final List<Column<CallbackRow>> COLUMNS = List.of(
            new Column<>("callback.number", CallbackRow::number),
            new Column<>("callback.status", row -> Message.of("callback.status." + row.status())),
            new Column<>("callback.due", CallbackRow::due),
            new Column<>("callback.where", CallbackRow::where),
            new Column<>("callback.whom", CallbackRow::name),
            new Column<>("callback.request", CallbackRow::requestNumber),
            new Column<>("callback.description", CallbackRow::description),
            new Column<>("callback.attempts", CallbackRow::attempts),
            new Column<>("callback.satisfaction", row -> row.satisfaction() == null
                    ? null
                    : Message.of("callback.satisfaction." + row.satisfaction())),
            new Column<>("callback.outcome", row -> row.outcome() == null
                    ? null
                    : Message.of("callback.outcome." + row.outcome())),
            new Column<>("callback.opinion", CallbackRow::opinion));

    /** The filter as it stands in the address. */
    private static String query(SiteRef site, CallbackFilter filter) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance().queryParam("site", site.code());
        add(query, "view", filter.view());
        add(query, "status", filter.status());
        add(query, "overdue", filter.overdue());
        add(query, "satisfaction", filter.satisfaction());
        add(query, "text", filter.text());
        add(query, "from", filter.from());
        add(query, "to", filter.to());
        return String.valueOf(query.encode().build().getQuery());
    }

    private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank())
            query.queryParam(name, "{" + name + "}")
                    .uriVariables(java.util.Map.of(name, value.toString()));
    }
}
