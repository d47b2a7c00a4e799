package org.qiantai.attachment.repository;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket that keeps the content of attachments.
 *
 * @param endpoint of the store, such as a MinIO in the house; {@code region} is any word where the store knows none
 */
@ConfigurationProperties("qiantai.attachment.s3")
record S3Settings(URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String accessKey,
        String secretKey) {}
