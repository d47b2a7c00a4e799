package org.qiantai.repairorder.service;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param directorAbove CNY above which only the director agrees to a compensation (G-18) */
@ConfigurationProperties("qiantai.compensation")
record CompensationProperties(@DefaultValue("500") BigDecimal directorAbove) {}
