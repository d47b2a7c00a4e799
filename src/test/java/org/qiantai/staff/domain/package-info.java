/** Proofs. */
@NullMarked
package org.qiantai.staff.domain;

import org.jspecify.annotations.NullMarked;
