package org.qiantai.notification.service;

import java.util.Set;
import org.qiantai.platform.push.Pushed;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Says to open pages that the reader's inbox has changed. */
@Component
class InboxNews implements Pushed {
    @Override
    public String name() { return "inbox"; }

    @Override
    public Set<String> topics(Actor reader) { return Set.of(String.valueOf(reader.id())); }
}
