@NullMarked
package org.qiantai.repairorder.repository;

import org.jspecify.annotations.NullMarked;
