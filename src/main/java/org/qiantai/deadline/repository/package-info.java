/** Where standards and categories are kept. */
@NullMarked
package org.qiantai.deadline.repository;

import org.jspecify.annotations.NullMarked;
