package org.qiantai.vendor.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.vendor.VendorVerdict;
import org.qiantai.vendor.domain.VendorMarks;
import org.qiantai.vendor.repository.VendorRow;
import org.qiantai.vendor.service.VendorKeeping;
import org.qiantai.vendor.service.VendorList;
import org.qiantai.vendor.service.VendorPage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One crew: shown, judged (R-03-67), ended. */
@Controller
@RequestMapping("/vendors/{id}")
class VendorController {
    private final VendorList list;
    private final VendorKeeping keeping;
    private final VendorTable table;
    private final Options options;
    private final MessageSource messages;

    VendorController(VendorList list, VendorKeeping keeping, VendorTable table, Options options,
            MessageSource messages) {
        this.list = list;
        this.keeping = keeping;
        this.table = table;
        this.options = options;
        this.messages = messages;
    }

    @GetMapping
    String show(SiteRef site, @PathVariable long id, Actor actor, Locale locale, Model model) {
        VendorPage vendor = list.show(site, id, actor);
        model.addAttribute("site", site).addAttribute("vendor", vendor)
                .addAttribute("matters", table.matters(vendor.row(), locale));
        return "vendor/show";
    }

    @GetMapping("/end")
    String askEnd(SiteRef site, @PathVariable long id, Model model) {
        VendorRow row = list.find(site, id);
        model.addAttribute("form", new EndForm(null, UUID.randomUUID(), row.version()));
        return endPage(site, row, model);
    }

    @PostMapping("/end")
    ModelAndView end(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors, Actor actor, Model model) {
        VendorRow row = list.find(site, id);
        return Forms.submit(errors, () -> {
            keeping.end(site, form.step(id), Objects.requireNonNull(form.reason()).strip(), actor);
            return address(site, id, "vendor.ended");
        }, () -> endPage(site, row, model));
    }

    @GetMapping("/evaluation")
    String askEvaluation(SiteRef site, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", EvaluationForm.empty(list.today(site)));
        return evaluationPage(site, list.find(site, id), locale, model);
    }

    @PostMapping("/evaluation")
    ModelAndView evaluate(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") EvaluationForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        VendorRow row = list.find(site, id);
        return Forms.submit(errors, () -> {
            keeping.evaluate(site, id, form.token(), form.judgement(), actor);
            return address(site, id, "vendor.evaluated");
        }, () -> evaluationPage(site, row, locale, model));
    }

    static String address(SiteRef site, long id, String done) {
        return "/vendors/" + id + "?site=" + site.code() + "&done=" + done;
    }

    private static String endPage(SiteRef site, VendorRow row, Model model) {
        model.addAttribute("site", site).addAttribute("row", row);
        return "vendor/end";
    }

    private String evaluationPage(SiteRef site, VendorRow row, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("row", row)
                .addAttribute("marks", IntStream.rangeClosed(VendorMarks.WORST, VendorMarks.BEST)
                        .map(mark -> VendorMarks.WORST + VendorMarks.BEST - mark)
                        .mapToObj(mark -> new Option(String.valueOf(mark),
                                messages.getMessage("vendor.mark." + mark, null, locale)))
                        .toList())
                .addAttribute("verdicts",
                        options.of(VendorVerdict.values(), verdict -> "vendor.verdict." + verdict, locale));
        return "vendor/evaluation";
    }
}
