package org.qiantai.notification.service;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.Notice;
import org.qiantai.notification.repository.NoticeRepository.Written;
import org.qiantai.notification.service.channel.OutgoingMessage;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Sentences;
import org.springframework.stereotype.Component;

/** Puts a notice into a reader's language, with times on the site's clock. */
@Component
class NoticeMessages {
    private final Sentences sentences;
    private final SiteDirectory sites;
    private final @Nullable String baseUrl;

    NoticeMessages(Sentences sentences, SiteDirectory sites, NotificationProperties properties) {
        this.sentences = sentences;
        this.sites = sites;
        this.baseUrl = properties.baseUrl() == null || properties.baseUrl().isBlank()
                ? null
                : properties.baseUrl().strip().replaceAll("/+$", "");
    }

    OutgoingMessage of(Written written, Locale language) {
        Notice notice = written.notice();
        SiteRef site = sites.byId(notice.siteId());
        ZoneId zone = site.zone();
        return new OutgoingMessage(notice.key(), notice.kind().name(), site.name(),
                sentences.written(notice.title(), language, zone),
                notice.text() == null ? null : sentences.written(notice.text(), language, zone), link(notice.href()),
                written.at(), language);
    }

    @Nullable
    String link(String href) { return baseUrl == null ? null : baseUrl + href; }
}
