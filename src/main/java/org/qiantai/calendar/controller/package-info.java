/** The administrator's pages of the calendar, and the calendar as a file for everybody. */
@NullMarked
package org.qiantai.calendar.controller;

import org.jspecify.annotations.NullMarked;
