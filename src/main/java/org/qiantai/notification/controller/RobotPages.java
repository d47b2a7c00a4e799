package org.qiantai.notification.controller;

import java.util.Locale;
import org.qiantai.notification.service.RobotAdministration;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the page with a robot's form. */
@Component
class RobotPages {
    private final RobotAdministration robots;
    private final NoticeChoices choices;

    RobotPages(RobotAdministration robots, NoticeChoices choices) {
        this.robots = robots;
        this.choices = choices;
    }

    static String list(SiteRef site) { return "/admin/notifications?site=" + site.code(); }

    String form(SiteRef site, String action, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("action", action).addAttribute("back", list(site))
                .addAttribute("formats", choices.formats(locale)).addAttribute("kinds", choices.kinds(locale))
                .addAttribute("languages", choices.languages(locale))
                .addAttribute("departments", choices.departments(robots.departments(site), locale));
        return "notification/admin/robot";
    }
}
