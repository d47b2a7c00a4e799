/** Proofs. */
@NullMarked
package org.qiantai.staff.service;

import org.jspecify.annotations.NullMarked;
