package org.qiantai.loan.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.qiantai.loan.domain.ItemCondition;
import org.qiantai.loan.service.LoanDesk;
import org.qiantai.loan.service.LoanPage;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One thing lent out: shown, prolonged, taken back. */
@Controller
@RequestMapping("/loans/{id}")
class LoanController {
    private final LoanDesk desk;
    private final Options options;

    LoanController(LoanDesk desk, Options options) {
        this.desk = desk;
        this.options = options;
    }

    @GetMapping
    String show(SiteRef site, @PathVariable long id, Actor actor, Locale locale, Model model) {
        return page(site, desk.show(site, id, actor), locale, model);
    }

    @PostMapping("/return")
    ModelAndView takeBack(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        LoanPage loan = desk.show(site, id, actor);
        return Forms.submit(errors, () -> {
            desk.takeBack(site, form.submission(id), Objects.requireNonNull(form.condition()), form.returnNote(),
                    actor);
            return "/loans?site=" + site.code() + "&done=loan.returned";
        }, () -> page(site, loan, locale, model));
    }

    @PostMapping("/prolongation")
    ModelAndView prolong(SiteRef site, @PathVariable long id,
            @Valid @ModelAttribute("longer") ProlongationForm longer, BindingResult errors, Actor actor, Locale locale,
            Model model) {
        LoanPage loan = desk.show(site, id, actor);
        return Forms.submit(errors, () -> {
            desk.prolong(site, longer.submission(id),
                    Objects.requireNonNull(longer.due()).atZone(site.zone()).toInstant(), actor);
            return "/loans/" + id + "?site=" + site.code() + "&done=loan.prolonged";
        }, () -> page(site, loan, locale, model));
    }

    /** Two forms stand on the page; the one that was refused keeps what was typed and what was wrong with it. */
    private String page(SiteRef site, LoanPage loan, Locale locale, Model model) {
        offer("form", ReturnForm.empty(loan.row().version()), model);
        offer("longer", ProlongationForm.of(loan.row(), site), model);
        model.addAttribute("site", site).addAttribute("loan", loan).addAttribute("conditions",
                options.of(ItemCondition.values(), condition -> "loan.condition." + condition, locale));
        return "loan/show";
    }

    private static void offer(String name, Object form, Model model) {
        if (!model.containsAttribute(BindingResult.MODEL_KEY_PREFIX + name)) model.addAttribute(name, form);
    }
}
