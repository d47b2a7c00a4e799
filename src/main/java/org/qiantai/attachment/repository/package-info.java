@NullMarked
package org.qiantai.attachment.repository;

import org.jspecify.annotations.NullMarked;
