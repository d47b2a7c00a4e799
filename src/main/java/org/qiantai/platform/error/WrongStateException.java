package org.qiantai.platform.error;

/** The record is not in a state from which this step exists (409); the sentence names that state. */
public class WrongStateException extends RefusedException {
    public WrongStateException(Message sentence) { super(sentence); }
}
