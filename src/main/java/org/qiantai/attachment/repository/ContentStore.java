package org.qiantai.attachment.repository;

import java.util.Optional;
import java.util.UUID;

/** Where the content of attachments lies; {@code qiantai.attachment.store} chooses one. Called within a transaction. */
public interface ContentStore {
    /** The whole of it, or the small picture. */
    enum Variant {
        WHOLE, SMALL
    }

    /** Keeps it; what the transaction takes back, the store takes back. */
    void put(long siteId, UUID key, Variant variant, String mediaType, byte[] content);

    Optional<byte[]> get(long siteId, UUID key, Variant variant);

    /** Deletes all variants, once the transaction has committed. */
    void delete(long siteId, UUID key);
}
