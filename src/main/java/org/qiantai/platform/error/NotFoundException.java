package org.qiantai.platform.error;

/** No such record for this user: it does not exist, or belongs to a site that is not theirs (404). */
public class NotFoundException extends RefusedException {
    public NotFoundException(String what) { super(Message.of("error.notFound", what)); }
}
