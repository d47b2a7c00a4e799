package org.qiantai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.error.WrongStateException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal into its page: the sentence, where to go next, and what was typed. */
@ControllerAdvice
class RefusalAdvice {
    /** Ticked or chosen, which is quickly done again and means nothing without its form. */
    private static final Pattern CHOSEN = Pattern.compile("true|false|[A-Z][A-Z_]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-.*");
    /** The address of a record, before that of a step of it. */
    private static final Pattern STEP = Pattern.compile("(/[a-z]+/[A-Z]{2,4}-[A-Z]{2}-[0-9]{8}-[0-9]{3,})/.+");
    /** What belongs to the form, and people chosen, whom the address knows by an id that nobody can read. */
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "version", "token", "site", "workers",
            "occupantId");

    private final PageAdvice frame;

    RefusalAdvice(PageAdvice frame) { this.frame = frame; }

    @ExceptionHandler
    ModelAndView notFound(NotFoundException refusal, HttpServletRequest request) {
        return page("error/404", HttpStatus.NOT_FOUND, refusal.sentence(), request);
    }

    @ExceptionHandler
    ModelAndView forbidden(ForbiddenException refusal, HttpServletRequest request) {
        return page("error/403", HttpStatus.FORBIDDEN, refusal.sentence(), request);
    }

    @ExceptionHandler
    ModelAndView wrongState(WrongStateException refusal, HttpServletRequest request) {
        return page("error/409", HttpStatus.CONFLICT, refusal.sentence(), request);
    }

    /** An input refused where no form can show it, such as a hand-made address. */
    @ExceptionHandler
    ModelAndView invalid(InvalidInputException refusal, HttpServletRequest request) {
        return page("error/422", HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence(), request);
    }

    @ExceptionHandler
    ModelAndView stale(StaleRecordException stale, HttpServletRequest request) {
        ModelAndView view = page("error/stale", HttpStatus.CONFLICT,
                Message.of("error.stale", stale.number(), stale.changedBy(), stale.changedAt()), request);
        return view.addObject("stale", stale);
    }

    /** Two posts in the same instant: the version in the form was right, the other one's commit came first. */
    @ExceptionHandler
    ModelAndView overtaken(ObjectOptimisticLockingFailureException race, HttpServletRequest request) {
        return page("error/stale", HttpStatus.CONFLICT, Message.of("error.overtaken"), request);
    }

    private ModelAndView page(String view, HttpStatus status, Message sentence, HttpServletRequest request) {
        return new ModelAndView(view, status).addObject("page", safeFrame(request)).addObject("sentence", sentence)
                .addObject("typed", typed(request)).addObject("record", record(request));
    }

    /** The frame itself fails when the address names a site that is not the user's. */
    private Page safeFrame(HttpServletRequest request) {
        try {
            return frame.page(request);
        } catch (NotFoundException noSuchSite) {
            return new Page(null, null, java.util.List.of(), java.util.List.of(), "/");
        }
    }

    /** Where to look at the record as it is now; null when the refusal is about no step of one. */
    private static @Nullable String record(HttpServletRequest request) {
        Matcher step = STEP.matcher(request.getRequestURI());
        return step.matches() ? step.group(1) : null;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (!"POST".equals(request.getMethod())) return typed;
        request.getParameterMap().forEach((name, values) -> {
            String text = String.join("\n", values).strip();
            if (isTyped(name) && !text.isEmpty() && !CHOSEN.matcher(text).matches()) typed.put(name, text);
        });
        return typed;
    }

    /** What a person typed and may read again on the screen; a password never is. */
    private static boolean isTyped(String name) {
        return !NOT_TYPED.contains(name) && !name.startsWith("_")
                && !name.toLowerCase(Locale.ROOT).contains("password");
    }
}
