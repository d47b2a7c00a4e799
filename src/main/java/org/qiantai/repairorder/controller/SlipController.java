package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.print.PdfPages;
import org.qiantai.platform.print.QrCodes;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.SlipPart;
import org.qiantai.repairorder.service.SlipCopies;
import org.qiantai.repairorder.service.SlipPageService;
import org.qiantai.repairorder.service.SlipSheet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The slip on paper: as a page to print, as PDF, and the record that it was printed (R-07-12). */
@Controller
class SlipController {
    private static final String VIEW = "repairorder/slip";
    private final SlipPageService reading;
    private final SlipCopies copies;
    private final PdfPages pdf;
    private final QrCodes codes;
    private final Options options;

    SlipController(SlipPageService reading, SlipCopies copies, PdfPages pdf, QrCodes codes, Options options) {
        this.reading = reading;
        this.copies = copies;
        this.pdf = pdf;
        this.codes = codes;
        this.options = options;
    }

    @GetMapping("/orders/{number}/slip")
    String page(@PathVariable String number, @RequestParam(required = false) @Nullable Long copy, Actor actor,
            Locale locale, Model model) {
        model.addAttribute("form",
                new SlipPrintForm(Arrays.asList(SlipPart.values()), null, UUID.randomUUID()));
        return page(reading.sheet(number, copy, actor), locale, model);
    }

    @GetMapping(path = "/orders/{number}/slip", params = "format=pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @RequestParam(required = false) @Nullable Long copy,
            Actor actor, Locale locale) {
        return pdf(number, List.of(reading.sheet(number, copy, actor)), locale);
    }

    @PostMapping("/orders/{number}/slip")
    ModelAndView print(@PathVariable String number, @Valid @ModelAttribute("form") SlipPrintForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            copies.print(form.submission(number), form.parts() == null ? List.of() : form.parts(), form.reason(),
                    actor);
            return "/orders/" + number + "/slip?done=order.printed";
        }, () -> page(reading.sheet(number, null, actor), locale, model));
    }

    /** Several of a site's orders' slips one after the other, as PDF. */
    @GetMapping("/slips/paper")
    ResponseEntity<byte[]> several(SiteRef site, @RequestParam(defaultValue = "") List<String> rows, Actor actor,
            Locale locale) {
        return pdf("slips", reading.sheets(site, rows, actor), locale);
    }

    private String page(SlipSheet sheet, Locale locale, Model model) {
        model.addAttribute("sheets", List.of(sheet)).addAttribute("sheet", sheet).addAttribute("codes", codes)
                .addAttribute("parts", options.of(SlipPart.values(), part -> "order.copy." + part, locale));
        return VIEW;
    }

    private ResponseEntity<byte[]> pdf(String name, List<SlipSheet> sheets, Locale locale) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .body(pdf.render("repairorder/slip-pdf", "css/slip.css", Map.of("sheets", sheets, "codes", codes),
                        locale));
    }
}
