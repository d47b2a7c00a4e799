@NullMarked
package org.qiantai.repairorder.domain;

import org.jspecify.annotations.NullMarked;
