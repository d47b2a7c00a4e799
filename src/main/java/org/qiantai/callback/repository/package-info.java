@NullMarked
package org.qiantai.callback.repository;

import org.jspecify.annotations.NullMarked;
