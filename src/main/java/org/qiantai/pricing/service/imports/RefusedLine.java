package org.qiantai.pricing.service.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/**
 * A line of the file that is no line of a price list.
 *
 * @param number counted as a spreadsheet does
 * @param code where it can be read
 * @param text its cells, as they stand there
 * @param reasons all that is wrong with it
 */
public record RefusedLine(int number, @Nullable String code, String text, List<Message> reasons) {}
