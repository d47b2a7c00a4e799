/** Sign-in, and what administrators do with users, departments and lent roles. */
@NullMarked
package org.qiantai.staff.service;

import org.jspecify.annotations.NullMarked;
