/// The ground under the program: a PostgreSQL of its own when none is configured, and what any database must offer.
@NullMarked
package org.qiantai.platform.database;

import org.jspecify.annotations.NullMarked;
