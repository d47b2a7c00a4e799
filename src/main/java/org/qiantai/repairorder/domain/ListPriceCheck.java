package org.qiantai.repairorder.domain;

import java.math.BigDecimal;

/**
 * The line of the price list that something was taken from (R-03-42).
 *
 * @param price CNY for one unit, in the version it was taken from
 */
public record ListPriceCheck(String code, BigDecimal price) {}
