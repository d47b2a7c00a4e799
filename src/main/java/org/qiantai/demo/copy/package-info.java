/** How made-up rows reach the database: fast, in one transaction, all constraints held. */
@NullMarked
package org.qiantai.demo.copy;

import org.jspecify.annotations.NullMarked;
