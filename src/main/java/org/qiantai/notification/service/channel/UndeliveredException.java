package org.qiantai.notification.service.channel;

/** A message was not taken. What it says is for the administrator's eyes, and names no secret. */
public class UndeliveredException extends Exception {
    public UndeliveredException(String why) { super(why); }

    UndeliveredException(String why, Throwable cause) { super(why, cause); }
}
