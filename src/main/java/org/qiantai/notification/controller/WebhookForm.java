package org.qiantai.notification.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.domain.Webhook.Facts;
import org.qiantai.notification.domain.Webhook.Target;
import org.qiantai.notification.domain.WebhookFormat;
import org.qiantai.notification.service.WebhookAdministration.Robot;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;

/**
 * A webhook as it is typed.
 *
 * @param url empty keeps address and secret of one that has them; it is never shown again
 * @param version null for a new one
 */
record WebhookForm(@Nullable @NotBlank @Size(max = 40) String name, @Nullable String department,
        @Nullable @NotNull WebhookFormat format, @Nullable @Size(max = 500) String url,
        @Nullable @Size(max = 200) String secret, @Nullable @NotEmpty Set<NoticeKind> kinds,
        @Nullable @NotBlank @Pattern(regexp = "zh-CN|en") String language, @NotNull UUID token,
        @Nullable Integer version) {

    static WebhookForm empty(Locale locale) {
        return new WebhookForm(null, null, null, null, null, Set.of(NoticeKind.EMERGENCY, NoticeKind.DEADLINE),
                locale.getLanguage().equals("en") ? "en" : "zh-CN", UUID.randomUUID(), null);
    }

    static WebhookForm of(Robot webhook) {
        Facts now = webhook.facts();
        return new WebhookForm(now.name(), now.department(), now.format(), null, null, now.kinds(), now.language(),
                UUID.randomUUID(), webhook.version());
    }

    /** Of a form that was found valid. */
    Facts facts() {
        return new Facts(Objects.requireNonNull(name).strip(), Typed.orNull(department), Objects.requireNonNull(format),
                Set.copyOf(Objects.requireNonNull(kinds)), Objects.requireNonNull(language));
    }

    /** @throws InvalidInputException for a secret without the address it belongs to: the two are kept, or replaced, together */
    Optional<Target> target() {
        String address = Typed.orNull(url);
        if (address == null && Typed.orNull(secret) != null)
            throw new InvalidInputException("url", Message.of("webhook.refused.secretAlone"));
        return address == null ? Optional.empty() : Optional.of(new Target(address, Typed.orNull(secret)));
    }

    Submission submission(long id) { return new Submission(String.valueOf(id), version == null ? -1 : version, token); }
}
