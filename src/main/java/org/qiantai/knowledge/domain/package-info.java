@NullMarked
package org.qiantai.knowledge.domain;

import org.jspecify.annotations.NullMarked;
