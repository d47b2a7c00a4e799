package org.qiantai.estate;

/** Why the desk takes particular care of somebody. */
public enum SpecialCare {
    /** 老人, living alone or frail. */
    ELDERLY,
    /** 病人. */
    ILL,
    /** 残障人士. */
    DISABLED,
    /** 孕妇或婴幼儿. */
    INFANT,
    /** Another reason, told in the note. */
    OTHER
}
