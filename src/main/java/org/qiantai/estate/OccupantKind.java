package org.qiantai.estate;

/** What somebody is to the unit. */
public enum OccupantKind {
    /** 业主. */
    OWNER,
    /** 租户. */
    TENANT,
    /** 家庭成员. */
    FAMILY,
    /** 联系人: keeps a key, a secretary, a relative elsewhere. */
    CONTACT
}
