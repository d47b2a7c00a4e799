package org.qiantai.staff.service;

import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords: the password now sent was not even looked at. */
class TooManyFailuresException extends AccountStatusException {
    TooManyFailuresException() { super("too many failures"); }
}
