package org.qiantai.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session as one request sees it, with what that request changes. */
final class StoredSession implements Session {
    private final String key;
    private final MapSession values;
    private final Map<String, Optional<Object>> changes = new HashMap<>();
    private boolean isNew;
    private boolean timeoutChanged;
    private String savedId;

    /** A new one. */
    StoredSession(Instant now, Duration timeout) {
        key = UUID.randomUUID().toString();
        values = new MapSession(UUID.randomUUID().toString());
        savedId = values.getId();
        isNew = true;
        values.setCreationTime(now);
        values.setLastAccessedTime(now);
        values.setMaxInactiveInterval(timeout);
    }

    /** A known one. */
    StoredSession(String id, LocalCopy copy) {
        key = copy.key();
        values = new MapSession(id);
        savedId = id;
        isNew = false;
        values.setCreationTime(copy.created());
        values.setLastAccessedTime(copy.accessed());
        values.setMaxInactiveInterval(copy.timeout());
        copy.attributes().forEach(values::setAttribute);
    }

    String key() { return key; }

    /** The id under which the database knows it. */
    String savedId() { return savedId; }

    boolean isNew() { return isNew; }

    Map<String, Optional<Object>> changes() { return Map.copyOf(changes); }

    /** Whether more than the access time has changed: that must not wait. */
    boolean isChanged() {
        return !changes.isEmpty() || timeoutChanged || !savedId.equals(getId());
    }

    void saved() {
        changes.clear();
        isNew = false;
        timeoutChanged = false;
        savedId = getId();
    }

    @Override
    public String getId() { return values.getId(); }

    @Override
    public String changeSessionId() {
        values.setId(UUID.randomUUID().toString());
        return values.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) { return values.getAttribute(name); }

    @Override
    public Set<String> getAttributeNames() { return values.getAttributeNames(); }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        values.setAttribute(name, value);
        changes.put(name, Optional.ofNullable(value));
    }

    @Override
    public void removeAttribute(String name) { setAttribute(name, null); }

    @Override
    public Instant getCreationTime() { return values.getCreationTime(); }

    @Override
    public void setLastAccessedTime(Instant at) { values.setLastAccessedTime(at); }

    @Override
    public Instant getLastAccessedTime() { return values.getLastAccessedTime(); }

    @Override
    public void setMaxInactiveInterval(Duration timeout) {
        timeoutChanged |= !timeout.equals(values.getMaxInactiveInterval());
        values.setMaxInactiveInterval(timeout);
    }

    @Override
    public Duration getMaxInactiveInterval() { return values.getMaxInactiveInterval(); }

    @Override
    public boolean isExpired() { return values.isExpired(); }
}
