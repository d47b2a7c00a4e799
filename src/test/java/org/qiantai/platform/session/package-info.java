/** Proofs. */
@NullMarked
package org.qiantai.platform.session;

import org.jspecify.annotations.NullMarked;
