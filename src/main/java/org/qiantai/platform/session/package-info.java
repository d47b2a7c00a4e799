/** Sessions in PostgreSQL, read and written once a minute instead of at every request (docs/decisions/0009). */
@NullMarked
package org.qiantai.platform.session;

import org.jspecify.annotations.NullMarked;
