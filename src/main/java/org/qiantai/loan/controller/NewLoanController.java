package org.qiantai.loan.controller;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.loan.repository.LoanQuery.Help;
import org.qiantai.loan.service.LoanDesk;
import org.qiantai.loan.service.LoanDesk.Borrowing;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.qiantai.staff.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lends something out, for a call for help or to somebody at the counter. */
@Controller
@RequestMapping("/loans/new")
class NewLoanController {
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final LoanDesk desk;
    private final Households households;
    private final StaffDirectory staff;
    private final Clock clock;

    NewLoanController(LoanDesk desk, Households households, StaffDirectory staff, Clock clock) {
        this.desk = desk;
        this.households = households;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    String ask(SiteRef site, @RequestParam(required = false) @Nullable String request, Locale locale, Model model) {
        Help help = request == null ? null : desk.borrower(site, request).orElse(null);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), site.zone());
        LocalDateTime today = now.with(CLOSING);
        model.addAttribute("form",
                LoanForm.empty(request, help, now.isBefore(today.minusHours(1)) ? today : today.plusDays(1)));
        return page(site, locale, model);
    }

    @PostMapping
    ModelAndView lend(SiteRef site, @Valid @ModelAttribute("form") LoanForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            desk.lend(site, form.token(), borrowing(site, form), actor);
            String request = Typed.orNull(form.request());
            return (request == null ? "/loans?site=" + site.code() + "&" : "/requests/" + request + "?")
                    + "done=loan.lent";
        }, () -> page(site, locale, model));
    }

    private Borrowing borrowing(SiteRef site, LoanForm form) {
        String code = Typed.orNull(form.unit());
        UnitRef unit = code == null
                ? null
                : households.unit(site, code).orElseThrow(
                        () -> new InvalidInputException("unit", Message.of("request.error.noSuchUnit", code)));
        String department = Typed.orNull(form.department());
        if (department != null && staff.department(department).isEmpty())
            throw new InvalidInputException("department", Message.of("request.error.noSuchDepartment"));
        return new Borrowing(Objects.requireNonNull(form.item()).strip(), department, Typed.orNull(form.request()),
                unit == null ? null : Long.valueOf(unit.id()), Objects.requireNonNull(form.borrower()).strip(),
                Typed.orNull(form.phone()), Objects.requireNonNull(form.due()).atZone(site.zone()).toInstant());
    }

    private String page(SiteRef site, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("departments", staff.departmentsAt(site.id()).stream()
                .map(department -> new Option(department.code(), department.name(locale))).toList());
        return "loan/new";
    }
}
