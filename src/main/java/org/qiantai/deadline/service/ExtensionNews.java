package org.qiantai.deadline.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.springframework.stereotype.Component;

/** Tells whoever must answer that somebody asks, and whoever asked what the answer is. */
@Component
class ExtensionNews {
    private final Notifications notifications;
    private final ExtensionPolicy policy;

    ExtensionNews(Notifications notifications, ExtensionPolicy policy) {
        this.notifications = notifications;
        this.policy = policy;
    }

    void asked(Extension extension) {
        NoticeRecipients deciders = policy.roleToAsk(extension).map((Role role) -> NoticeRecipients.ofRoles(role))
                .orElseGet(() -> NoticeRecipients.ofRoles(Role.SUPERVISOR).of(Actor.FRONT_DESK));
        send(extension, "asked", NoticeKind.APPROVAL_ASKED,
                Message.of("extension.notice.asked", extension.requesterName(), extension.number(), extension.newDue()),
                Message.of("extension.notice.reason", extension.reason()), "/extensions/" + extension.number(),
                deciders);
    }

    void answered(Extension extension, Extendable record, boolean approved) {
        String note = extension.note();
        send(extension, "answered", NoticeKind.APPROVAL_ANSWERED,
                Message.of(approved ? "extension.notice.approved" : "extension.notice.rejected", extension.number(),
                        extension.newDue(), extension.statusChangedBy()),
                note == null ? null : Message.of("extension.notice.note", note), record.href(),
                NoticeRecipients.ofUsers(extension.requestedBy()));
    }

    private void send(Extension extension, String event, NoticeKind kind, Message title, @Nullable Message text,
            String href, NoticeRecipients audience) {
        notifications.send(new Notice("extension:" + extension.number() + ":" + extension.ordinal() + ":" + event,
                extension.siteId(), kind, title, text, href, audience));
    }
}
