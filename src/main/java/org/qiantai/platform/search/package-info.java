/** What is looked for in the field of every page: each module finds among its own, the page {@code /search} shows. */
@NullMarked
package org.qiantai.platform.search;

import org.jspecify.annotations.NullMarked;
