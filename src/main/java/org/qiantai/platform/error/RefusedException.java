package org.qiantai.platform.error;

/** A use case refused, with the sentence that tells its user why. Nothing was changed. */
public abstract class RefusedException extends RuntimeException {
    private final transient Message sentence;

    protected RefusedException(Message sentence) {
        super(sentence.code() + sentence.arguments());
        this.sentence = sentence;
    }

    public Message sentence() { return sentence; }
}
