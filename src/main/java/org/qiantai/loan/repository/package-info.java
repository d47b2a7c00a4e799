@NullMarked
package org.qiantai.loan.repository;

import org.jspecify.annotations.NullMarked;
