package org.qiantai.notification.controller;

import org.qiantai.notification.service.Inbox;
import org.qiantai.platform.security.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The count in the head of every page: asked after the page has come, and again when the server says so. */
@Controller
class InboxPushController {
    private final Inbox inbox;
    private final InboxStreams streams;

    InboxPushController(Inbox inbox, InboxStreams streams) {
        this.inbox = inbox;
        this.streams = streams;
    }

    @GetMapping("/inbox/count")
    String count(Actor actor, Model model) {
        int unread = inbox.unread(actor);
        model.addAttribute("unread", unread).addAttribute("shown",
                unread > Inbox.COUNTED_TO ? Inbox.COUNTED_TO + "+" : String.valueOf(unread));
        return "notification/inbox/count :: count";
    }

    /** Says that the inbox has changed, for as long as somebody listens; who asks for no stream gets none. */
    @GetMapping("/inbox/events")
    ResponseEntity<SseEmitter> events(@RequestHeader(name = "Accept", defaultValue = "") String accepted,
            Actor actor) {
        if (!accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) return ResponseEntity.noContent().build();
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no").body(streams.open(actor.id()));
    }
}
