package org.qiantai.platform.push;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.qiantai.platform.security.Actor;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** The open streams of this node. One that waits holds a socket: no thread, no database connection. */
@Component
public class PushStreams implements SmartLifecycle {
    /** Then the browser comes again by itself, and a session that has ended meanwhile is found out. */
    private static final Duration LIFE = Duration.ofMinutes(30);
    /** Changes of one moment are one piece of news. */
    private static final Duration GATHERED = Duration.ofMillis(150);
    private static final long AGAIN_MILLIS = 1_500;

    private final List<Pushed> sources;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Set<News> gathering = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    PushStreams(List<Pushed> sources) { this.sources = sources; }

    private record News(String name, String topic) {
        SseEventBuilder event() { return SseEmitter.event().name(name).data(topic); }
    }

    SseEmitter open(Actor reader) {
        Set<News> wanted = sources.stream()
                .flatMap(source -> source.topics(reader).stream().map(topic -> new News(source.name(), topic)))
                .collect(Collectors.toUnmodifiableSet());
        Stream stream = new Stream(wanted, new SseEmitter(LIFE.toMillis()));
        stream.begin();
        return stream.emitter;
    }

    /** Tells whoever listens on this node, once for all that happens in the same moment. */
    public void tell(String name, String topic) {
        News news = new News(name, topic);
        if (!gathering.add(news)) return;
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(GATHERED);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            gathering.remove(news);
            open.stream().filter(stream -> stream.wanted.contains(news)).forEach(stream -> stream.say(news.event()));
        });
    }

    /** The topics of that kind which somebody listens for on this node. */
    public Set<String> listenedFor(String name) {
        return open.stream().flatMap(stream -> stream.wanted.stream()).filter(news -> news.name.equals(name))
                .map(News::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** Something may have been missed: everybody looks again. */
    void tellEverybody() {
        open.forEach(stream -> stream.wanted.forEach(news -> stream.say(news.event())));
    }

    /** Finds out who has gone, and lets browsers and proxies know that somebody is there. */
    @Scheduled(fixedRate = 20_000)
    void beat() { open.forEach(stream -> stream.say(SseEmitter.event().name("beat").data(""))); }

    @Override
    public void start() { running = true; }

    /** Before the web server, which waits for every answer to end. */
    @Override
    public void stop() {
        running = false;
        open.forEach(stream -> stream.emitter.complete());
    }

    @Override
    public boolean isRunning() { return running; }

    /** One browser that listens. */
    private final class Stream {
        private final Set<News> wanted;
        private final SseEmitter emitter;

        Stream(Set<News> wanted, SseEmitter emitter) {
            this.wanted = wanted;
            this.emitter = emitter;
        }

        void begin() {
            emitter.onCompletion(() -> open.remove(this));
            emitter.onError(_ -> open.remove(this));
            emitter.onTimeout(emitter::complete);
            open.add(this);
            // Not before the first word does the browser learn that it is connected.
            say(SseEmitter.event().name("beat").data("").reconnectTime(AGAIN_MILLIS));
        }

        /** On a thread of its own: one slow browser keeps nobody else waiting. */
        void say(SseEventBuilder event) {
            Thread.startVirtualThread(() -> {
                try {
                    emitter.send(event);
                } catch (IOException | IllegalStateException gone) {
                    open.remove(this);
                }
            });
        }
    }
}
