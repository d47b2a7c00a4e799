/** Tells open pages that something has changed: PostgreSQL to the nodes, each node to its browsers. */
@NullMarked
package org.qiantai.platform.push;

import org.jspecify.annotations.NullMarked;
