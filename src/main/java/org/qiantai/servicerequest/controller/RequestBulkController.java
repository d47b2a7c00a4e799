package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.bulk.BulkForm;
import org.qiantai.platform.bulk.BulkPages;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.service.RequestBulk;
import org.qiantai.servicerequest.service.RequestBulkStep;
import org.qiantai.servicerequest.service.RequestDispatch;
import org.qiantai.servicerequest.service.RequestOutcomes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Dispatches or notes several requests at once; each is answered for by itself. */
@Controller
@RequestMapping("/bulk/requests/{act:dispatch|note}")
class RequestBulkController {
    private static final String LIST = "/requests";

    private final RequestBulk bulk;
    private final RequestDispatch dispatch;
    private final RequestOutcomes handling;

    RequestBulkController(RequestBulk bulk, RequestDispatch dispatch, RequestOutcomes handling) {
        this.bulk = bulk;
        this.dispatch = dispatch;
        this.handling = handling;
    }

    @GetMapping
    String ask(SiteRef site, @PathVariable String act, @RequestParam(required = false) @Nullable List<String> rows,
            Actor actor, Model model) {
        model.addAttribute("form", new BulkForm(rows, null, null));
        return page(site, RequestBulkStep.of(act), rows, actor, model);
    }

    @PostMapping
    ModelAndView take(SiteRef site, @PathVariable String act, @Valid @ModelAttribute("form") BulkForm form,
            BindingResult errors, Actor actor, Model model) {
        RequestBulkStep step = RequestBulkStep.of(act);
        return BulkPages.take(site, LIST, "request.bulk." + step, errors,
                () -> Bulk.each(Bulk.chosen(form.rows()), use(step, form, actor)),
                () -> page(site, step, form.rows(), actor, model), model);
    }

    /** The very use case of the single step. */
    private Consumer<Submission> use(RequestBulkStep step, BulkForm form, Actor actor) {
        return switch (step) {
            case DISPATCH -> one -> dispatch.dispatchAsUsual(one, form.text(), actor);
            case NOTE -> {
                String text = form.requiredText();
                yield one -> handling.note(one, text, actor);
            }
        };
    }

    private String page(SiteRef site, RequestBulkStep step, @Nullable List<String> rows, Actor actor, Model model) {
        model.addAttribute("step", step);
        return BulkPages.ask(site, LIST, "servicerequest/bulk", bulk.rows(site, Bulk.chosen(rows), step, actor), model);
    }
}
