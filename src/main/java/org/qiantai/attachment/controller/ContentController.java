package org.qiantai.attachment.controller;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.qiantai.attachment.domain.FileFacts;
import org.qiantai.attachment.service.AttachmentQueryService;
import org.qiantai.attachment.service.AttachmentQueryService.Content;
import org.qiantai.platform.security.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The content of a photo or a paper. */
@Controller
class ContentController {
    /** What is kept under an address never changes; but it can be taken away, and readers change at a desk. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final AttachmentQueryService reading;

    ContentController(AttachmentQueryService reading) { this.reading = reading; }

    @GetMapping("/attachments/{number}/{id}")
    ResponseEntity<byte[]> whole(@PathVariable String number, @PathVariable long id, Actor actor) {
        return answer(reading.content(number, id, false, actor), "");
    }

    @GetMapping("/attachments/{number}/{id}/small")
    ResponseEntity<byte[]> small(@PathVariable String number, @PathVariable long id, Actor actor) {
        return answer(reading.content(number, id, true, actor), "-small");
    }

    private static ResponseEntity<byte[]> answer(Content content, String variant) {
        FileFacts facts = content.facts();
        // The browser's own viewer of pictures brings a style along. A paper is somebody else's program: it is handed out, never opened among our pages.
        ContentDisposition how = (facts.width() == null ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(facts.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(facts.mediaType()))
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate()).eTag(facts.sha256() + variant)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .header("Content-Security-Policy",
                        "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
                .body(content.bytes());
    }
}
