package org.qiantai.deadline;

/** What is asked for. */
public enum CategoryKind { REPAIR, INSTALL, SERVICE, INQUIRY, HELP, INTERNAL }
