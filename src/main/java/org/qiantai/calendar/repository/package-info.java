/** Where calendars are kept. */
@NullMarked
package org.qiantai.calendar.repository;

import org.jspecify.annotations.NullMarked;
