@NullMarked
package org.qiantai.loan.domain;

import org.jspecify.annotations.NullMarked;
