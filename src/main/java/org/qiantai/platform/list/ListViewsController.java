package org.qiantai.platform.list;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what a list shows as a view, says with which one it opens, and takes views away. */
@Controller
@RequestMapping("/views")
class ListViewsController {
    private final ListViews views;

    ListViewsController(ListViews views) { this.views = views; }

    /** The views of one list. */
    record Shelf(Register register, List<ListView> views) {}

    @GetMapping
    String index(SiteRef site, Actor actor, Model model) {
        List<ListView> all = views.of(site, null, actor);
        model.addAttribute("site", site).addAttribute("shelves", views.registers(actor).stream()
                .map(register -> new Shelf(register,
                        all.stream().filter(view -> view.path().equals(register.path())).toList()))
                .filter(shelf -> !shelf.views().isEmpty()).toList());
        return "platform/views";
    }

    @GetMapping("/new")
    String ask(SiteRef site, @ModelAttribute("form") ViewForm form, Actor actor, Model model) {
        return page(site, form, actor, model);
    }

    @PostMapping("/new")
    ModelAndView save(SiteRef site, @Valid @ModelAttribute("form") ViewForm form, BindingResult errors, Actor actor,
            Model model) {
        return Forms.submit(errors, () -> form.path() + "?site=" + site.code() + "&done=view.saved&view="
                + views.save(site, form.path(), Objects.requireNonNull(form.name()), form.asked(),
                        Boolean.TRUE.equals(form.shared()), Boolean.TRUE.equals(form.first()), actor),
                () -> page(site, form, actor, model));
    }

    @PostMapping("/{id}/first")
    String first(SiteRef site, @PathVariable long id, @RequestParam(defaultValue = "true") boolean on, Actor actor) {
        views.turnFirst(site, id, on, actor);
        return "redirect:/views?site=" + site.code() + "&done=view.first";
    }

    @PostMapping("/{id}/removal")
    String remove(SiteRef site, @PathVariable long id, Actor actor) {
        views.remove(site, id, actor);
        return "redirect:/views?site=" + site.code() + "&done=view.removed";
    }

    private String page(SiteRef site, ViewForm form, Actor actor, Model model) {
        Register register = views.register(form.path(), actor).or(() -> views.registers(actor).stream().findFirst())
                .orElseThrow(() -> new NotFoundException(form.path()));
        model.addAttribute("site", site).addAttribute("register", register);
        return "platform/view-form";
    }
}
