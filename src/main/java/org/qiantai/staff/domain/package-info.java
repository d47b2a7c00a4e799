/** Users, departments, and what may be said of them. */
@NullMarked
package org.qiantai.staff.domain;

import org.jspecify.annotations.NullMarked;
