package org.qiantai.notification.service.channel;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail in plain text; there is none until a mail server is named. */
public class MailChannel {
    private final @Nullable JavaMailSender sender;
    private final @Nullable String from;
    private final MessageSource messages;

    /** @throws IllegalStateException for a mail server without a sender's address */
    public MailChannel(@Nullable JavaMailSender sender, @Nullable String from, MessageSource messages) {
        if (sender != null && (from == null || from.isBlank()))
            throw new IllegalStateException(
                    "spring.mail.host is set: set qiantai.mail.from to the sender's address, too");
        this.sender = sender;
        this.from = from;
        this.messages = messages;
    }

    public boolean isOpen() { return sender != null; }

    /** @throws UndeliveredException when the mail server does not take it */
    public void send(String address, OutgoingMessage message) throws UndeliveredException {
        JavaMailSender server = sender;
        if (server == null) throw new UndeliveredException("no mail server is configured (spring.mail.host)");
        try {
            server.send(mime -> {
                MimeMessageHelper mail = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
                mail.setFrom(Objects.requireNonNull(from));
                mail.setTo(address);
                mail.setSubject(oneLine("[" + message.site() + "] " + message.title()));
                mail.setText(body(message));
                // Out-of-office webhooks stay silent.
                mime.setHeader("Auto-Submitted", "auto-generated");
            });
        } catch (MailException refused) {
            throw new UndeliveredException(oneLine(String.valueOf(refused.getMessage())), refused);
        }
    }

    private String body(OutgoingMessage message) {
        String why = messages.getMessage("notice.mail.why", null, message.language());
        return Stream.of(message.title(), message.text(), message.link(), "-- \n" + why).filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    /** What was typed must not begin a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
