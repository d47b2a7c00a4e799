package org.qiantai.platform.error;

/** This user may not do this (403): the role, the department, or the four-eyes rule is against it. */
public class ForbiddenException extends RefusedException {
    public ForbiddenException(Message sentence) { super(sentence); }
}
