package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.web.BackLink;
import org.qiantai.repairorder.domain.CopyHolder;
import org.qiantai.repairorder.domain.CopyTransfer;
import org.qiantai.repairorder.service.SlipCopies;
import org.qiantai.repairorder.service.SlipPageService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a printed copy goes: handed out, back, lost, void (R-07-12, R-08-25). */
@Controller
@RequestMapping("/orders/{number}/copies/{copy}")
class SlipCopyController {
    private final SlipCopies copies;
    private final SlipPageService reading;
    private final Options options;

    SlipCopyController(SlipCopies copies, SlipPageService reading, Options options) {
        this.copies = copies;
        this.reading = reading;
        this.options = options;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable long copy, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", new CopyTransferForm(null, null, null, null, UUID.randomUUID(), null));
        return page(number, copy, actor, locale, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @PathVariable long copy,
            @Valid @ModelAttribute("form") CopyTransferForm form, BindingResult errors, Actor actor, Locale locale,
            Model model) {
        return Forms.submit(errors, () -> {
            form.take(copies, number, copy, actor);
            String next = form.back() == null ? "/orders/" + number + "/slip" : BackLink.local(form.back());
            return next + "?done=order.copyMoved";
        }, () -> page(number, copy, actor, locale, model));
    }

    private String page(String number, long copy, Actor actor, Locale locale, Model model) {
        var sheet = reading.sheet(number, copy, actor);
        model.addAttribute("order", sheet.order()).addAttribute("copy", sheet.parts().getFirst().copy())
                .addAttribute("moves", options.of(CopyTransfer.values(), move -> "order.copy.move." + move, locale))
                .addAttribute("holders", options.of(CopyHolder.values(), holder -> "order.holder." + holder, locale));
        return "repairorder/copy";
    }
}
