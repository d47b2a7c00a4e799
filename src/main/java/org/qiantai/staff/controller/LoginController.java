package org.qiantai.staff.controller;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.CurrentActor;
import org.qiantai.platform.time.LocalTimes;
import org.qiantai.staff.DemoAccount;
import org.qiantai.staff.DemoAccounts;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.service.Setup;
import org.qiantai.staff.service.SignInThrottle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; Spring Security answers its POST. */
@Controller
class LoginController {
    private static final Duration ALMOST_A_MINUTE = Duration.ofSeconds(59);

    private final Setup setup;
    private final SignInThrottle throttle;
    private final LocalTimes times;
    private final StaffDirectory staff;
    private final ObjectProvider<DemoAccounts> demo;

    /** An account as the page of the demo lists it. */
    record DemoRow(DemoAccount account, String department) {}

    LoginController(Setup setup, SignInThrottle throttle, LocalTimes times, StaffDirectory staff,
            ObjectProvider<DemoAccounts> demo) {
        this.setup = setup;
        this.throttle = throttle;
        this.times = times;
        this.staff = staff;
        this.demo = demo;
    }

    @GetMapping("/login")
    String form(@RequestParam(defaultValue = "") String as, HttpServletRequest request, Locale locale, Model model) {
        if (setup.isOpen()) return "redirect:/setup";
        if (CurrentActor.of(request).isPresent()) return "redirect:/";
        Duration wait = throttle.waitFor(as, request.getRemoteAddr());
        model.addAttribute("as", as);
        model.addAttribute("wait", wait.isPositive() ? times.span(wait.plus(ALMOST_A_MINUTE)) : null);
        demo.ifAvailable(accounts -> {
            List<DemoRow> rows = accounts.all().stream().map(account -> row(account, locale)).toList();
            boolean known = rows.stream().anyMatch(row -> row.account().username().equals(as));
            model.addAttribute("demo", rows).addAttribute("demoPassword", accounts.password())
                    .addAttribute("password", known ? accounts.password() : null);
        });
        return "login";
    }

    private DemoRow row(DemoAccount account, Locale locale) {
        @Nullable
        String code = account.department();
        String name = code == null
                ? ""
                : staff.department(code).map((DepartmentRef it) -> it.name(locale)).orElse(code);
        return new DemoRow(account, name);
    }
}
