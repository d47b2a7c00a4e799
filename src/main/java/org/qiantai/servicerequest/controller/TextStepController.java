package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.service.RequestOutcomes;
import org.qiantai.servicerequest.service.RequestPage;
import org.qiantai.servicerequest.service.RequestPageService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answer, refer, raise to an emergency, cancel, reopen, note: one text each. */
@Controller
class TextStepController {
    private static final String PATH = "/requests/{number}/{step:answer|referral|emergency|cancellation|reopening|note}";

    private final RequestOutcomes handling;
    private final RequestPageService reading;
    private final GivenAnswers answers;

    TextStepController(RequestOutcomes handling, RequestPageService reading, GivenAnswers answers) {
        this.handling = handling;
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String number, @PathVariable TextStep step, Actor actor, Model model) {
        RequestPage request = reading.form(number, step.action(), actor);
        model.addAttribute("form", new TextForm(null, UUID.randomUUID(), request.version(), null));
        return page(request, step, model);
    }

    @PostMapping(PATH)
    ModelAndView take(@PathVariable String number, @PathVariable TextStep step,
            @Valid @ModelAttribute("form") TextForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            String text = text(number, step, form, actor);
            if (text.isEmpty() && step.textRequired()) throw new InvalidInputException("text", Message.of("NotBlank"));
            step.take(handling, form.submission(number), text, actor);
            return "/requests/" + number + "?done=" + step.done();
        }, () -> page(reading.page(number, actor), step, model));
    }

    private String text(String number, TextStep step, TextForm form, Actor actor) {
        if (step != TextStep.answer || form.cardId() == null)
            return Objects.requireNonNullElse(form.text(), "").strip();
        return answers.told(reading.page(number, actor).site(), form.cardId(), form.text(), "text");
    }

    private static String page(RequestPage request, TextStep step, Model model) {
        model.addAttribute("request", request).addAttribute("step", step);
        return "servicerequest/text-step";
    }
}
