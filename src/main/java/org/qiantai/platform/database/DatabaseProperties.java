package org.qiantai.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the embedded database lives.
///
/// @param dir folder below which it makes its own, `postgres`
/// @param port TCP port on 127.0.0.1, or 0 for a free one
@ConfigurationProperties("qiantai.database")
record DatabaseProperties(@DefaultValue("./data") Path dir, @DefaultValue("0") int port) {}
