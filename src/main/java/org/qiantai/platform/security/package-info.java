/** Who acts, what the routes allow, and the headers that guard the pages. */
@NullMarked
package org.qiantai.platform.security;

import org.jspecify.annotations.NullMarked;
