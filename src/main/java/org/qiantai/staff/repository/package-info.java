/** The tables of the people. */
@NullMarked
package org.qiantai.staff.repository;

import org.jspecify.annotations.NullMarked;
