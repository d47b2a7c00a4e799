package org.qiantai.attachment.repository;

import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Content in a bucket of an S3-compatible store. */
@Repository
@ConditionalOnProperty(name = "qiantai.attachment.store", havingValue = "s3")
class S3Store implements ContentStore {
    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, S3Settings settings) {
        this.client = client;
        this.bucket = settings.bucket();
    }

    @Override
    public void put(long siteId, UUID key, Variant variant, String mediaType, byte[] content) {
        String name = name(siteId, key, variant);
        AfterTransaction.undone(() -> client.deleteObject(it -> it.bucket(bucket).key(name)));
        client.putObject(it -> it.bucket(bucket).key(name).contentType(mediaType), RequestBody.fromBytes(content));
    }

    @Override
    public Optional<byte[]> get(long siteId, UUID key, Variant variant) {
        try {
            return Optional.of(client.getObjectAsBytes(it -> it.bucket(bucket).key(name(siteId, key, variant)))
                    .asByteArray());
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(long siteId, UUID key) {
        AfterTransaction.committed(() -> {
            for (Variant variant : Variant.values())
                client.deleteObject(it -> it.bucket(bucket).key(name(siteId, key, variant)));
        });
    }

    private static String name(long siteId, UUID key, Variant variant) { return siteId + "/" + key + "." + variant; }
}
