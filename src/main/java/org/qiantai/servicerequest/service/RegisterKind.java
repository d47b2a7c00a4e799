package org.qiantai.servicerequest.service;

import org.qiantai.deadline.CategoryKind;

/** The registers that the desk keeps beside that of all requests; the constants stand in addresses. */
public enum RegisterKind {
    /** 咨询登记 (R-08-5). */
    inquiries(CategoryKind.INQUIRY),
    /** 求助登记 (R-08-6). */
    help(CategoryKind.HELP);

    private final CategoryKind of;

    RegisterKind(CategoryKind of) { this.of = of; }

    /** The kind of category that is entered here. */
    public CategoryKind of() { return of; }

    /** Its messages: {@code request.register.<name>.title}. */
    public String key() {
        return "request.register." + name();
    }
}
