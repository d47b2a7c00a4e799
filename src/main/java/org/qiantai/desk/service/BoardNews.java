package org.qiantai.desk.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.platform.push.PushStreams;
import org.qiantai.platform.push.Pushed;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says to open boards that something on them has changed: by somebody's act, told by PostgreSQL, or by time alone. */
@Component
class BoardNews implements Pushed {
    private final LiveBoard board;
    private final SiteDirectory sites;
    private final ObjectProvider<PushStreams> streams;
    private final Map<String, String> versions = new HashMap<>();

    BoardNews(LiveBoard board, SiteDirectory sites, ObjectProvider<PushStreams> streams) {
        this.board = board;
        this.sites = sites;
        this.streams = streams;
    }

    @Override
    public String name() { return "board"; }

    @Override
    public Set<String> topics(Actor reader) {
        return reader.readsWholeSite()
                ? reader.siteIds().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public void changed(String topic) { board.changed(Long.parseLong(topic)); }

    @Override
    public void missed() { board.allChanged(); }

    /** Looks where somebody looks. */
    @Scheduled(fixedDelay = 10_000)
    synchronized void passTime() {
        PushStreams open = streams.getObject();
        Set<String> watched = open.listenedFor(name());
        versions.keySet().retainAll(watched);
        watched.forEach(topic -> {
            String now = board.of(sites.byId(Long.parseLong(topic))).version();
            String before = versions.put(topic, now);
            if (before != null && !before.equals(now)) open.tell(name(), topic);
        });
    }
}
