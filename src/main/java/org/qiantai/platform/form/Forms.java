package org.qiantai.platform.form;

import java.util.function.Supplier;
import org.qiantai.platform.error.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The way of every posted form: on to the next page, or shown again with its errors and all that was typed. */
public final class Forms {
    private Forms() {}

    /**
     * @param errors what binding and validation found; the use case is asked only when that is nothing
     * @param useCase does the work and returns the address to go on to; an {@link InvalidInputException} becomes an error
     *     beside its field
     * @param page fills the model for the form's page and returns its view
     */
    public static ModelAndView submit(BindingResult errors, Supplier<String> useCase, Supplier<String> page) {
        if (!errors.hasErrors()) {
            try {
                return new ModelAndView("redirect:" + useCase.get());
            } catch (InvalidInputException refused) {
                refused.applyTo(errors);
            }
        }
        ModelAndView again = new ModelAndView(page.get());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
