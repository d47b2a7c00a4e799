/** Forms sent once, shown again with their errors. */
@NullMarked
package org.qiantai.platform.form;

import org.jspecify.annotations.NullMarked;
