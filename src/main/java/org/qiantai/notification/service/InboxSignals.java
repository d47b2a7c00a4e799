package org.qiantai.notification.service;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who on this node wants to hear that an inbox has changed: one for each open page. It says whose, and nothing else. */
@Component
public class InboxSignals {
    private final Map<Long, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /** @param heard must be quick, or go its own way */
    public void subscribe(long user, Runnable heard) {
        listeners.compute(user, (_, known) -> {
            Set<Runnable> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(heard);
            return all;
        });
    }

    public void unsubscribe(long user, Runnable heard) {
        listeners.computeIfPresent(user, (_, all) -> {
            all.remove(heard);
            return all.isEmpty() ? null : all;
        });
    }

    /** What PostgreSQL said: user ids with commas. */
    void heard(String ids) {
        Arrays.stream(ids.split(",")).map(Long::valueOf)
                .forEach(user -> listeners.getOrDefault(user, Set.of()).forEach(Runnable::run));
    }

    /** Something may have been missed: everybody looks again. */
    void everybody() {
        listeners.values().forEach(all -> all.forEach(Runnable::run));
    }
}
