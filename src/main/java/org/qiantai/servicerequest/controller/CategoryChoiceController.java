package org.qiantai.servicerequest.controller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryFinder;
import org.qiantai.deadline.CategoryHit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which categories may be meant, while the desk types: by name and keyword, or read out of the description. */
@Controller
class CategoryChoiceController {
    private static final int FOUND = 6;
    private static final int SUGGESTED = 3;

    private final CategoryFinder categories;

    CategoryChoiceController(CategoryFinder categories) { this.categories = categories; }

    @GetMapping("/requests/categories")
    String find(@RequestParam(required = false) @Nullable String typed,
            @RequestParam(required = false) @Nullable String description, Model model) {
        String wanted = typed == null ? "" : typed;
        boolean searched = !wanted.isBlank();
        List<CategoryHit> found = searched
                ? categories.find(wanted, FOUND)
                : categories.suggest(description == null ? "" : description, SUGGESTED);
        model.addAttribute("found", found).addAttribute("typed", searched);
        // Only what the caller said rings: whoever types "lift" may look for a lamp.
        if (!searched)
            found.stream().limit(1).filter(hit -> hit.category().emergency())
                    .forEach(hit -> model.addAttribute("alarm", hit));
        return "servicerequest/category :: choices";
    }
}
