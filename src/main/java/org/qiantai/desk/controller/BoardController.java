package org.qiantai.desk.controller;

import org.qiantai.desk.service.LiveBoard;
import org.qiantai.desk.service.LiveBoard.Board;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The lanes alone, for a board that was told that something has changed. */
@Controller
class BoardController {
    private static final View NOTHING = (_, _, _) -> {};

    private final LiveBoard boards;

    BoardController(LiveBoard boards) { this.boards = boards; }

    /** @param known the version that the board shows; when it still holds, there is nothing to say */
    @GetMapping("/desk/lanes")
    ModelAndView lanes(SiteRef site, @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "false") boolean screen, Actor actor) {
        Board board = boards.of(site);
        if (board.version().equals(known)) {
            ModelAndView nothing = new ModelAndView(NOTHING);
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        return new ModelAndView("desk/board :: lanes").addObject("board", board).addObject("site", site)
                .addObject("screen", screen).addObject("acts", !screen && actor.is(Role.RECEPTIONIST));
    }
}
