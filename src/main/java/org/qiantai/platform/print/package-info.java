/** Pages for paper: as PDF with fonts of their own, and with QR codes. */
@NullMarked
package org.qiantai.platform.print;

import org.jspecify.annotations.NullMarked;
