package org.qiantai.repairorder.controller;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.service.OrderQueue;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A queue as people write it into an address, {@code ?queue=review}. */
@Component
class OrderQueueConverter implements Converter<String, @Nullable OrderQueue> {
    @Override
    public @Nullable OrderQueue convert(String source) {
        return source.isBlank() ? null : OrderQueue.valueOf(source.strip().toUpperCase(Locale.ROOT));
    }
}
