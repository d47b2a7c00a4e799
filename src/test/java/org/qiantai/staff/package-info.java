/** Proofs about users and departments. */
@NullMarked
package org.qiantai.staff;

import org.jspecify.annotations.NullMarked;
