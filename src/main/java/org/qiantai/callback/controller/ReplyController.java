package org.qiantai.callback.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.callback.service.CallbackAction;
import org.qiantai.callback.service.CallbackService;
import org.qiantai.callback.service.CallbackPage;
import org.qiantai.callback.service.CallbackPageService;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The word owed to a discontent caller, or to one with a question (R-08-26, R-03-93). */
@Controller
@RequestMapping("/callbacks/{number}/reply")
class ReplyController {
    private final CallbackService handling;
    private final CallbackPageService reading;

    ReplyController(CallbackService handling, CallbackPageService reading) {
        this.handling = handling;
        this.reading = reading;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        CallbackPage callback = reading.form(number, CallbackAction.REPLY, actor);
        model.addAttribute("form", new ReplyForm(null, UUID.randomUUID(), callback.version()));
        return page(callback, model);
    }

    @PostMapping
    ModelAndView replied(@PathVariable String number, @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            handling.reply(form.submission(number), Objects.requireNonNull(form.text()), actor);
            return "/callbacks/" + number + "?done=callback.replied";
        }, () -> page(reading.page(number, CallbackAction.REPLY, actor), model));
    }

    private static String page(CallbackPage callback, Model model) {
        model.addAttribute("callback", callback);
        return "callback/reply";
    }
}
