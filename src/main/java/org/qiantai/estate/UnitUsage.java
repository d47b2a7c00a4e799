package org.qiantai.estate;

/** What a unit is used for. */
public enum UnitUsage {
    /** 住宅. */
    RESIDENTIAL,
    /** 办公. */
    OFFICE,
    /** 商铺. */
    SHOP,
    /** 车位. */
    PARKING,
    /** Anything else: a storeroom, a plant room let out. */
    OTHER
}
