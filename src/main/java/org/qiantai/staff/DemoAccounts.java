package org.qiantai.staff;

import java.util.List;

/** The accounts of the demo, for its sign-in page. There is no such bean outside the demo profile. */
public interface DemoAccounts {
    /** In the order in which the page lists them. */
    List<DemoAccount> all();

    /** The password they all share. */
    String password();
}
