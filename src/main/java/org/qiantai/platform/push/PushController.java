package org.qiantai.platform.push;

import org.qiantai.platform.security.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of a browser, shared by its tabs. */
@Controller
class PushController {
    private final PushStreams streams;

    PushController(PushStreams streams) { this.streams = streams; }

    /** Says what has changed, for as long as somebody listens; who asks for no stream gets none. */
    @GetMapping("/events")
    ResponseEntity<SseEmitter> events(@RequestHeader(name = "Accept", defaultValue = "") String accepted,
            Actor actor) {
        if (!accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) return ResponseEntity.noContent().build();
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no").body(streams.open(actor));
    }
}
