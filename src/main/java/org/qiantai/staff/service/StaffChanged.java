package org.qiantai.staff.service;

/** Something about users, lent roles or departments was changed on this node; told after the commit. */
record StaffChanged() {}
