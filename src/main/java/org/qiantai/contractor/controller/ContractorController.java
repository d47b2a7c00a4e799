package org.qiantai.contractor.controller;

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
import org.qiantai.contractor.ContractorVerdict;
import org.qiantai.contractor.domain.ContractorMarks;
import org.qiantai.contractor.repository.ContractorRow;
import org.qiantai.contractor.service.ContractorService;
import org.qiantai.contractor.service.ContractorList;
import org.qiantai.contractor.service.ContractorPage;
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
@RequestMapping("/contractors/{id}")
class ContractorController {
    private final ContractorList list;
    private final ContractorService keeping;
    private final ContractorTable table;
    private final Options options;
    private final MessageSource messages;

    ContractorController(ContractorList list, ContractorService keeping, ContractorTable table, Options options,
            MessageSource messages) {
        this.list = list;
        this.keeping = keeping;
        this.table = table;
        this.options = options;
        this.messages = messages;
    }

    @GetMapping
    String show(SiteRef site, @PathVariable long id, Actor actor, Locale locale, Model model) {
        ContractorPage contractor = list.show(site, id, actor);
        model.addAttribute("site", site).addAttribute("contractor", contractor)
                .addAttribute("matters", table.matters(contractor.row(), locale));
        return "contractor/show";
    }

    @GetMapping("/end")
    String askEnd(SiteRef site, @PathVariable long id, Model model) {
        ContractorRow row = list.find(site, id);
        model.addAttribute("form", new EndForm(null, UUID.randomUUID(), row.version()));
        return endPage(site, row, model);
    }

    @PostMapping("/end")
    ModelAndView end(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors, Actor actor, Model model) {
        ContractorRow row = list.find(site, id);
        return Forms.submit(errors, () -> {
            keeping.end(site, form.submission(id), Objects.requireNonNull(form.reason()).strip(), actor);
            return address(site, id, "contractor.ended");
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
        ContractorRow row = list.find(site, id);
        return Forms.submit(errors, () -> {
            keeping.evaluate(site, id, form.token(), form.judgement(), actor);
            return address(site, id, "contractor.evaluated");
        }, () -> evaluationPage(site, row, locale, model));
    }

    static String address(SiteRef site, long id, String done) {
        return "/contractors/" + id + "?site=" + site.code() + "&done=" + done;
    }

    private static String endPage(SiteRef site, ContractorRow row, Model model) {
        model.addAttribute("site", site).addAttribute("row", row);
        return "contractor/end";
    }

    private String evaluationPage(SiteRef site, ContractorRow row, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("row", row)
                .addAttribute("marks", IntStream.rangeClosed(ContractorMarks.WORST, ContractorMarks.BEST)
                        .map(mark -> ContractorMarks.WORST + ContractorMarks.BEST - mark)
                        .mapToObj(mark -> new Option(String.valueOf(mark),
                                messages.getMessage("contractor.mark." + mark, null, locale)))
                        .toList())
                .addAttribute("verdicts",
                        options.of(ContractorVerdict.values(), verdict -> "contractor.verdict." + verdict, locale));
        return "contractor/evaluation";
    }
}
