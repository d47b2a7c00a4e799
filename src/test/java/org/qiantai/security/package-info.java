/** What every route lets in and what every site keeps to itself, walked route by route. */
@NullMarked
package org.qiantai.security;

import org.jspecify.annotations.NullMarked;
