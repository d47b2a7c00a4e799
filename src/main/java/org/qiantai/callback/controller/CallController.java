package org.qiantai.callback.controller;

import jakarta.validation.Valid;
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

/** The desk phones, and writes down what came of it (R-03-70). */
@Controller
@RequestMapping("/callbacks/{number}/call")
class CallController {
    private final CallbackService handling;
    private final CallbackPageService reading;

    CallController(CallbackService handling, CallbackPageService reading) {
        this.handling = handling;
        this.reading = reading;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        CallbackPage callback = reading.form(number, CallbackAction.CALL, actor);
        model.addAttribute("form", CallForm.empty(callback.version()));
        return page(callback, model);
    }

    @PostMapping
    ModelAndView called(@PathVariable String number, @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors, Actor actor, Model model) {
        CallbackPage callback = reading.page(number, CallbackAction.CALL, actor);
        return Forms.submit(errors, () -> {
            if (!Boolean.TRUE.equals(form.reached())) {
                handling.notReached(form.submission(number), form.note(), actor);
                return "/callbacks/" + number + "?done=callback.notReached";
            }
            handling.reached(form.submission(number), form.answer(callback.site().zone()), form.note(), actor);
            return "/callbacks/" + number + "?done=callback.called";
        }, () -> page(callback, model));
    }

    private static String page(CallbackPage callback, Model model) {
        model.addAttribute("callback", callback);
        return "callback/call";
    }
}
