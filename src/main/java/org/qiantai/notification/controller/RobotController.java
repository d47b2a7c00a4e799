package org.qiantai.notification.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.qiantai.notification.service.RobotAdministration;
import org.qiantai.notification.service.RobotTest;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Step;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One robot: changed, tried, switched off and on. */
@Controller
@RequestMapping("/admin/notifications/robots/{id}")
class RobotController {
    private final RobotAdministration robots;
    private final RobotTest test;
    private final RobotPages pages;

    RobotController(RobotAdministration robots, RobotTest test, RobotPages pages) {
        this.robots = robots;
        this.test = test;
        this.pages = pages;
    }

    @GetMapping("/edit")
    String ask(SiteRef site, @PathVariable long id, Locale locale, Model model) {
        RobotAdministration.Robot robot = robots.find(site, id);
        model.addAttribute("form", RobotForm.of(robot)).addAttribute("robot", robot);
        return pages.form(site, action(id), locale, model);
    }

    @PostMapping("/edit")
    ModelAndView change(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") RobotForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        model.addAttribute("robot", robots.find(site, id)); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            robots.change(site, form.step(id), form.facts(), form.target().orElse(null), actor);
            return RobotPages.list(site) + "&done=webhook.changed";
        }, () -> pages.form(site, action(id), locale, model));
    }

    @PostMapping("/activation")
    String activate(SiteRef site, @PathVariable long id, @RequestParam UUID token, @RequestParam int version,
            Actor actor) {
        robots.activate(site, new Step(String.valueOf(id), version, token), actor);
        return "redirect:" + RobotPages.list(site) + "&done=webhook.activated";
    }

    @PostMapping("/deactivation")
    String deactivate(SiteRef site, @PathVariable long id, @RequestParam UUID token, @RequestParam int version,
            Actor actor) {
        robots.deactivate(site, new Step(String.valueOf(id), version, token), actor);
        return "redirect:" + RobotPages.list(site) + "&done=webhook.deactivated";
    }

    @PostMapping("/test")
    String speak(SiteRef site, @PathVariable long id, Actor actor) {
        test.speak(site, id, actor);
        return "redirect:" + RobotPages.list(site) + "&done=webhook.tested";
    }

    private static String action(long id) { return "/admin/notifications/robots/" + id + "/edit"; }
}
