package org.qiantai.estate;

/** How a phone number is shown to somebody who need not know it. */
public final class PhoneNumbers {
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private PhoneNumbers() {}

    /** {@code 138****6688}; a short number keeps its last two digits only. */
    public static String mask(String phone) {
        if (phone.length() <= HEAD + TAIL)
            return "*".repeat(Math.max(0, phone.length() - 2)) + phone.substring(Math.max(0, phone.length() - 2));
        return phone.substring(0, HEAD) + "****" + phone.substring(phone.length() - TAIL);
    }
}
