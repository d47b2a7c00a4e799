@NullMarked
package org.qiantai.knowledge.repository;

import org.jspecify.annotations.NullMarked;
