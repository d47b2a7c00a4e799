package org.qiantai.platform.security;

/** The roles of domain.md §2. */
public enum Role {
    /** 前台接待员: logs, dispatches, chases, receives slips, calls back. */
    RECEPTIONIST,
    /** 作业者: works own orders, and sees only those. */
    TECHNICIAN,
    /** 部门主管: the orders of one department; of FRONT_DESK: the CS supervisor 客服主管. */
    SUPERVISOR,
    /** 区域管理员: checks on site when a callback disagrees with the report. */
    AREA_MANAGER,
    /** 服务中心负责人: says whether the centre can do a request; signs indoor services. */
    CENTER_HEAD,
    /** 主任: decides complaints, long extensions; acts wherever the centre head may. */
    DIRECTOR,
    /** 财务: price list, money, settlement. */
    FINANCE,
    /** 系统管理员: users, departments, standards, sites. */
    ADMIN,
    /** 公司: reads all sites, changes nothing. */
    HEAD_OFFICE
}
