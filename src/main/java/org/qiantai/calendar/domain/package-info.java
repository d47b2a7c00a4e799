/** What the tables of the calendar hold. */
@NullMarked
package org.qiantai.calendar.domain;

import org.jspecify.annotations.NullMarked;
