package org.qiantai.notification.service;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.repository.NotificationPreferenceRepository;
import org.qiantai.notification.repository.NotificationPreferenceRepository.Setting;
import org.qiantai.notification.service.channel.MailChannel;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.Recipient;
import org.qiantai.staff.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person wants by e-mail, beside the inbox. */
@Service
@Transactional
public class NotificationPreferences {
    private final NotificationPreferenceRepository settings;
    private final Recipients recipients;
    private final MailChannel mail;
    private final Clock clock;

    /** What is mailed, and in which language. */
    public record Wishes(Locale language, Set<NoticeKind> mailed) {}

    NotificationPreferences(NotificationPreferenceRepository settings, Recipients recipients, MailChannel mail,
            Clock clock) {
        this.settings = settings;
        this.recipients = recipients;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Wishes of(Actor actor) {
        Setting setting = settings.of(List.of(actor.id())).getOrDefault(actor.id(), Setting.DEFAULT);
        return new Wishes(setting.language(), kinds(setting::mails));
    }

    public void save(Actor actor, Wishes wishes) {
        settings.save(actor.id(), new Setting(wishes.language(), kinds(kind -> !wishes.mailed().contains(kind))),
                clock.instant());
    }

    /** Where e-mail for the actor goes; null when the administrator has entered no address. */
    @Transactional(readOnly = true)
    public @Nullable String address(Actor actor, SiteRef site) {
        return recipients.among(Set.of(actor.id()), site.id()).stream().findFirst().map(Recipient::email).orElse(null);
    }

    /** Whether the program sends e-mail at all. */
    public boolean isMailOpen() { return mail.isOpen(); }

    private static Set<NoticeKind> kinds(java.util.function.Predicate<NoticeKind> chosen) {
        return Arrays.stream(NoticeKind.values()).filter(chosen).collect(Collectors.toUnmodifiableSet());
    }
}
