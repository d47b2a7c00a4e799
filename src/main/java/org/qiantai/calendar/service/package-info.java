/** The calendars in force, and what the administrator does with them. */
@NullMarked
package org.qiantai.calendar.service;

import org.jspecify.annotations.NullMarked;
