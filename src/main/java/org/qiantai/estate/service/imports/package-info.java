/** Units and their people from a spreadsheet: read, compared with what is known, then written all at once. */
@NullMarked
package org.qiantai.estate.service.imports;

import org.jspecify.annotations.NullMarked;
