package org.qiantai.repairorder.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.OrderStatus;

/**
 * What a list of orders is narrowed to; stands in the address, so that it can be shared.
 *
 * @param group OPEN, DONE or DROPPED; {@code status} is narrower and wins
 * @param assignee a user's id, now assigned
 * @param text a number or part of one, a room, a place, words of the description, a worker's name
 * @param from first local day of dispatch, {@code to} the last
 * @param overdue only those open past their limit
 */
public record OrderFilter(@Nullable OrderStatus status, OrderStatus.@Nullable Group group, @Nullable OrderQueue queue,
        @Nullable String department, @Nullable Long assignee, @Nullable String category, @Nullable String text,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean overdue) {

    /** Everything of the site. */
    public static OrderFilter none() {
        return new OrderFilter(null, null, null, null, null, null, null, null, null, null);
    }

    public static OrderFilter open() {
        return new OrderFilter(null, OrderStatus.Group.OPEN, null, null, null, null, null, null, null, null);
    }

    public static OrderFilter of(OrderQueue queue, @Nullable String department) {
        return new OrderFilter(null, null, queue, department, null, null, null, null, null, null);
    }

    /** The same of one department. */
    OrderFilter in(String code) {
        return new OrderFilter(status, group, queue, code, assignee, category, text, from, to, overdue);
    }
}
