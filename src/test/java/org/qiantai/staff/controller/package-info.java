/** Proofs. */
@NullMarked
package org.qiantai.staff.controller;

import org.jspecify.annotations.NullMarked;
