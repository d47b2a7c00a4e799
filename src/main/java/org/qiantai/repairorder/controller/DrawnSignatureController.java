package org.qiantai.repairorder.controller;

import java.time.Duration;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderDrawings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A name written by hand, as a picture, for whoever sees its order. */
@Controller
class DrawnSignatureController {
    /** What is kept under an address never changes; but readers change at a desk. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final OrderDrawings drawings;

    DrawnSignatureController(OrderDrawings drawings) { this.drawings = drawings; }

    @GetMapping("/orders/{number}/signatures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String number, @PathVariable long id, Actor actor) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .header("Content-Security-Policy",
                        "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
                .body(drawings.png(number, id, actor));
    }
}
