package org.qiantai.desk.controller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.desk.service.GlobalSearch;
import org.qiantai.platform.number.NumberText;
import org.qiantai.platform.search.Wanted;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The field of every page: numbers, rooms, people and words, found in all modules. */
@Controller
class SearchController {
    private final GlobalSearch search;

    SearchController(GlobalSearch search) { this.search = search; }

    /** Whoever types a whole number wants that record, not a list of one. */
    @GetMapping("/search")
    String find(SiteRef site, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String only, Actor actor, Model model) {
        Wanted wanted = Wanted.of(q == null ? "" : q);
        List<GlobalSearch.Group> groups = search.of(wanted, actor, site, only == null || only.isBlank() ? null : only);
        NumberText number = NumberText.parse(wanted.text());
        if (number != null && number.isWhole() && groups.size() == 1 && groups.getFirst().hits().size() == 1)
            return "redirect:" + groups.getFirst().hits().getFirst().href();
        model.addAttribute("site", site).addAttribute("wanted", wanted).addAttribute("groups", groups)
                .addAttribute("only", only);
        return "desk/search";
    }
}
