package org.qiantai.notification.controller;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qiantai.notification.service.InboxSignals;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** The open streams of this node. One that waits holds a socket: no thread, no database connection. */
@Component
class InboxStreams implements SmartLifecycle {
    /** Then the browser comes again by itself, and a session that has ended meanwhile is found out. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final InboxSignals signals;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    InboxStreams(InboxSignals signals) { this.signals = signals; }

    SseEmitter open(long user) {
        Stream stream = new Stream(user, new SseEmitter(LIFE.toMillis()));
        stream.begin();
        return stream.emitter;
    }

    /** Finds out who has gone, and keeps proxies from thinking that nobody is there. */
    @Scheduled(fixedRate = 25_000)
    void beat() { open.forEach(stream -> stream.say(SseEmitter.event().comment(""))); }

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

    /** One open page. */
    private final class Stream {
        private final long user;
        private final SseEmitter emitter;
        private final Runnable heard = () -> say(SseEmitter.event().name("inbox").data("changed"));

        Stream(long user, SseEmitter emitter) {
            this.user = user;
            this.emitter = emitter;
        }

        void begin() {
            emitter.onCompletion(this::end);
            emitter.onError(_ -> end());
            emitter.onTimeout(emitter::complete);
            open.add(this);
            signals.subscribe(user, heard);
            // Not before the first word does the browser learn that it is connected.
            say(SseEmitter.event().comment(""));
        }

        private void end() {
            signals.unsubscribe(user, heard);
            open.remove(this);
        }

        /** On a thread of its own: one slow browser keeps nobody else waiting. */
        void say(SseEventBuilder event) {
            Thread.startVirtualThread(() -> {
                try {
                    emitter.send(event);
                } catch (IOException | IllegalStateException gone) {
                    end();
                }
            });
        }
    }
}
