package org.qiantai.platform.bulk;

import java.util.List;
import java.util.function.Supplier;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.site.SiteRef;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The two pages of a step for several: its form, and what became of each. */
public final class BulkPages {
    private BulkPages() {}

    /** The list to go back to, and from which the records' addresses begin. */
    public static String ask(SiteRef site, String path, String view, List<BulkRow> rows, Model model) {
        model.addAttribute("site", site).addAttribute("path", path).addAttribute("rows", rows);
        return view;
    }

    /**
     * Takes the step and tells what became of each; or shows the form again.
     *
     * @param act does it for all the form's rows
     * @param page the form's page
     */
    public static ModelAndView take(SiteRef site, String path, String title, BindingResult errors,
            Supplier<List<BulkResult>> act, Supplier<String> page, Model model) {
        if (!errors.hasErrors()) {
            try {
                List<BulkResult> results = act.get();
                model.addAttribute("site", site).addAttribute("path", path).addAttribute("heading", title)
                        .addAttribute("results", results)
                        .addAttribute("done", results.stream().filter(BulkResult::done).count());
                return new ModelAndView("platform/bulk-result");
            } catch (InvalidInputException refused) {
                refused.applyTo(errors);
            }
        }
        ModelAndView again = new ModelAndView(page.get());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
