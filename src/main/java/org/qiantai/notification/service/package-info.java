/** Writing notices down, finding whom to tell, delivering. */
@NullMarked
package org.qiantai.notification.service;

import org.jspecify.annotations.NullMarked;
