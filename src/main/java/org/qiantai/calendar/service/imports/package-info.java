/** Reading a year's holidays from a list or from the notice of the State Council. */
@NullMarked
package org.qiantai.calendar.service.imports;

import org.jspecify.annotations.NullMarked;
