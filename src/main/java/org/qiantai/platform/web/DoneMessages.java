package org.qiantai.platform.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which {@code ?done=} keys have a sentence; anything else in the address is ignored. */
@Component("doneMessages")
public class DoneMessages {
    private final MessageSource messages;

    DoneMessages(MessageSource messages) { this.messages = messages; }

    public boolean knows(String key) {
        return key.matches("[A-Za-z.]{1,60}") && messages.getMessage("done." + key, null, null, Locale.ENGLISH) != null;
    }
}
