package org.qiantai.desk.controller;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiantai.desk.service.DeskDrafts;
import org.qiantai.desk.service.LiveBoard;
import org.qiantai.desk.service.MyAlarms;
import org.qiantai.desk.service.MyQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.IntakePart;
import org.qiantai.servicerequest.IntakePart.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk: the call on the left, the board on the right. */
@Controller
class DeskController {
    private final IntakePart intake;
    private final DeskDrafts drafts;
    private final LiveBoard boards;
    private final MyQueues queues;
    private final MyAlarms alarms;

    DeskController(IntakePart intake, DeskDrafts drafts, LiveBoard boards, MyQueues queues,
            MyAlarms alarms) {
        this.boards = boards;
        this.queues = queues;
        this.alarms = alarms;
        this.intake = intake;
        this.drafts = drafts;
    }

    /**
     * @param screen for the wall: the board alone, big
     * @param part whether a script asks for the intake alone, to swap it
     */
    @GetMapping("/desk")
    String desk(SiteRef site, @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "false") boolean screen,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Actor actor, Locale locale,
            Model model) {
        boolean takesCalls = actor.is(Role.RECEPTIONIST) && !screen;
        model.addAttribute("site", site).addAttribute("takesCalls", takesCalls).addAttribute("screen", screen)
                .addAttribute("acts", takesCalls);
        if (takesCalls)
            intake.fill(site, asked, asked.logged() == null ? drafts.of(actor, site) : Map.of(), actor, locale, model);
        if (part && takesCalls) return "servicerequest/intake :: intake";
        model.addAttribute("board", boards.of(site))
                .addAttribute("queues", screen ? List.of() : queues.besideBoard(actor, site))
                .addAttribute("alarms", alarms.of(actor, site))
                .addAttribute("bell", actor.is(Role.RECEPTIONIST));
        return "desk/desk";
    }
}
