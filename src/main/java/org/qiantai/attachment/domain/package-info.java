@NullMarked
package org.qiantai.attachment.domain;

import org.jspecify.annotations.NullMarked;
