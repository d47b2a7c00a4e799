@NullMarked
package org.qiantai.timeline.repository;

import org.jspecify.annotations.NullMarked;
