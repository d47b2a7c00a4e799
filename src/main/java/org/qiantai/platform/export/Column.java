package org.qiantai.platform.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported list.
 *
 * @param headerKey the message that stands over it
 * @param value what a row has there: text, a number, an instant, a local date or time, a boolean, a message; null for an
 *     empty cell
 */
public record Column<R>(String headerKey, Function<R, @Nullable Object> value) {}
