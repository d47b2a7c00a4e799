/** Proofs. */
@NullMarked
package org.qiantai.repairorder.controller;

import org.jspecify.annotations.NullMarked;
