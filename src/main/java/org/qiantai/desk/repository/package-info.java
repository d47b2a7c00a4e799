@NullMarked
package org.qiantai.desk.repository;

import org.jspecify.annotations.NullMarked;
