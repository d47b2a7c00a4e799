package org.qiantai.repairorder.controller;

import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderReview;
import org.qiantai.repairorder.service.ReviewRow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** What the queue of slips to be signed puts in a row's place: the word that it is done, or the row with what is wrong. */
@Component
class ReviewInPlace {
    /** Htmx says with it that it wants a part of the page. */
    static final String PART = "HX-Request";

    private final OrderReview review;

    ReviewInPlace(OrderReview review) { this.review = review; }

    /**
     * Takes a step from within the row.
     *
     * @param sentence that says it is done
     */
    ModelAndView take(String number, String sentence, BindingResult errors, Runnable step, Actor actor, Model model) {
        ModelAndView answer = Forms.submit(errors, () -> {
            step.run();
            return "";
        }, () -> {
            ReviewRow row = review.row(number, actor);
            model.addAttribute("row", row).addAttribute("site", row.scope().site()).addAttribute("open", true);
            return "repairorder/review-row :: row";
        });
        if (errors.hasErrors()) return answer;
        model.addAttribute("number", number).addAttribute("sentence", "done." + sentence);
        return new ModelAndView("repairorder/review-row :: gone");
    }
}
