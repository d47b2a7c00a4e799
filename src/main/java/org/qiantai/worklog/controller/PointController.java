package org.qiantai.worklog.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.worklog.domain.ClosingFigure;
import org.qiantai.worklog.service.ClosingAdministration;
import org.qiantai.worklog.service.PointRow;
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

/** The points of the check before closing: the list, new ones, changed, out of use, back. */
@Controller
@RequestMapping("/admin/closing")
class PointController {
    private static final int STEP = 10;

    private final ClosingAdministration points;
    private final Options options;

    PointController(ClosingAdministration points, Options options) {
        this.points = points;
        this.options = options;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("points", points.list());
        return "worklog/points";
    }

    @GetMapping("/new")
    String ask(Locale locale, Model model) {
        List<PointRow> all = points.list();
        model.addAttribute("form", PointForm.empty(all.isEmpty() ? STEP : all.getLast().text().sort() + STEP));
        return page(locale, model);
    }

    @PostMapping("/new")
    ModelAndView create(@Valid @ModelAttribute("form") PointForm form, BindingResult errors, Actor actor, Locale locale,
            Model model) {
        return Forms.submit(errors, () -> {
            points.create(form.text(), Objects.requireNonNull(form.token()), actor);
            return "/admin/closing?done=worklog.point.created";
        }, () -> page(locale, model));
    }

    @GetMapping("/{code}/edit")
    String ask(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("form", PointForm.of(points.point(code)));
        return page(code, locale, model);
    }

    @PostMapping("/{code}/edit")
    ModelAndView change(@PathVariable String code, @Valid @ModelAttribute("form") PointForm form, BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            points.change(form.step(code), form.text(), actor);
            return "/admin/closing?done=worklog.point.changed";
        }, () -> page(code, locale, model));
    }

    @PostMapping("/{code}/activation")
    String activate(@PathVariable String code, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        points.activate(new Step(code, version, token), actor);
        return "redirect:/admin/closing?done=worklog.point.activated";
    }

    @PostMapping("/{code}/deactivation")
    String deactivate(@PathVariable String code, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        points.deactivate(new Step(code, version, token), actor);
        return "redirect:/admin/closing?done=worklog.point.deactivated";
    }

    private String page(String code, Locale locale, Model model) {
        model.addAttribute("point", points.point(code));
        return page(locale, model);
    }

    private String page(Locale locale, Model model) {
        model.addAttribute("figures",
                options.of(ClosingFigure.values(), figure -> "worklog.point.figure." + figure, locale));
        return "worklog/point";
    }
}
