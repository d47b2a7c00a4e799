package org.qiantai.staff.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.staff.repository.UserQuery;
import org.qiantai.staff.service.UserAdministration;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The users of the administrator's own sites. */
@Controller
@RequestMapping("/admin/users")
class UsersController {
    private final UserAdministration users;
    private final StaffChoices choices;

    UsersController(UserAdministration users, StaffChoices choices) {
        this.users = users;
        this.choices = choices;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String enabled,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        var filter = new UserQuery.Filter(text.strip(), role, department, enabled);
        model.addAttribute("filter", filter).addAttribute("window", users.list(actor, filter, after))
                .addAttribute("roles", choices.roles(locale)).addAttribute("departments", choices.departments(locale))
                .addAttribute("query", query(filter)).addAttribute("after", after);
        return "staff/users/index";
    }

    @GetMapping("/new")
    String ask(Actor actor, Locale locale, Model model) {
        var sites = choices.sites(actor);
        model.addAttribute("form", UserForm.empty(
                sites.size() == 1 ? java.util.Set.of(sites.getFirst().value()) : java.util.Set.of()));
        return page(actor, locale, model, null);
    }

    @PostMapping("/new")
    ModelAndView hire(@Valid @ModelAttribute("form") UserForm form, BindingResult errors, Actor actor, Locale locale,
            Model model) {
        if (form.username() == null || form.username().isBlank()) errors.rejectValue("username", "NotBlank");
        return Forms.submit(errors, () -> {
            users.hire(actor, String.valueOf(form.username()), form.chosenPassword(), form.profile(),
                    form.assignment(choices.siteIds(actor, form.siteCodes())), form.token());
            return "/admin/users?done=staff.hired";
        }, () -> page(actor, locale, model, null));
    }

    @GetMapping("/{username}/edit")
    String edit(@PathVariable String username, Actor actor, Locale locale, Model model) {
        var sheet = users.find(actor, username);
        model.addAttribute("form", UserForm.of(sheet, choices.siteCodes(actor, sheet.assignment().siteIds())));
        return page(actor, locale, model, sheet);
    }

    @PostMapping("/{username}/edit")
    ModelAndView change(@PathVariable String username, @Valid @ModelAttribute("form") UserForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        var sheet = users.find(actor, username);
        return Forms.submit(errors, () -> {
            users.change(actor, username, form.version() == null ? -1 : form.version(), form.profile(),
                    form.assignment(choices.siteIds(actor, form.siteCodes())), form.token());
            return "/admin/users?done=staff.changed";
        }, () -> page(actor, locale, model, sheet));
    }

    private String page(Actor actor, Locale locale, Model model, UserAdministration.@Nullable Sheet sheet) {
        model.addAttribute("sheet", sheet).addAttribute("roles", choices.roles(locale))
                .addAttribute("departments", choices.departments(locale)).addAttribute("sites", choices.sites(actor));
        return "staff/users/form";
    }

    private static String query(UserQuery.Filter filter) {
        String uri = UriComponentsBuilder.newInstance().queryParam("text", "{text}").queryParam("role", "{role}")
                .queryParam("department", "{department}").queryParam("enabled", "{enabled}").encode()
                .buildAndExpand(filter.text(), filter.role(), filter.department(), filter.enabled()).toUriString();
        return uri.substring(1);
    }
}
