package org.qiantai.staff.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.service.RoleDelegations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lent roles: those of the administrator's sites, or, at {@code /me}, one's own. */
@Controller
@RequestMapping({"/admin/delegations", "/me/delegations"})
class DelegationsController {
    private final RoleDelegations delegations;
    private final StaffChoices choices;
    private final Clock clock;

    DelegationsController(RoleDelegations delegations, StaffChoices choices, Clock clock) {
        this.delegations = delegations;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String index(SiteRef site, Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("site", site).addAttribute("list", list(request))
                .addAttribute("delegations", delegations.list(actor, isOwn(request)));
        return "staff/delegations/index";
    }

    @GetMapping("/new")
    String ask(SiteRef site, Actor actor, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("form", DelegationForm.starting(clock.instant(), site.zone(), null));
        return page(actor, request, locale, model);
    }

    @PostMapping("/new")
    ModelAndView lend(SiteRef site, @Valid @ModelAttribute("form") DelegationForm form, BindingResult errors,
            Actor actor,
            HttpServletRequest request, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            delegations.lend(actor, isOwn(request), form.offer(site.zone()), form.token());
            return list(request) + "?done=delegation.lent";
        }, () -> page(actor, request, locale, model));
    }

    @PostMapping("/ending")
    String end(@RequestParam long delegation, Actor actor, HttpServletRequest request) {
        delegations.end(actor, isOwn(request), delegation);
        return "redirect:" + list(request) + "?done=delegation.ended";
    }

    private String page(Actor actor, HttpServletRequest request, Locale locale, Model model) {
        boolean own = isOwn(request);
        List<Option> people = delegations.people(actor).stream()
                .map(person -> new Option(person.username(), person.name() + " (" + person.username() + ")")).toList();
        model.addAttribute("own", own).addAttribute("list", list(request)).addAttribute("people", people)
                .addAttribute("roles",
                        choices.roles(locale).stream().filter(role -> isLendable(role, actor, own)).toList());
        return "staff/delegations/form";
    }

    private static boolean isLendable(Option role, Actor actor, boolean own) {
        return !role.value().equals(Role.HEAD_OFFICE.name()) && (!own || actor.grants().stream()
                .anyMatch(grant -> grant.lentBy() == null && grant.role().name().equals(role.value())));
    }

    private static boolean isOwn(HttpServletRequest request) { return list(request).startsWith("/me/"); }

    private static String list(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/me/") ? "/me/delegations" : "/admin/delegations";
    }
}
