@NullMarked
package org.qiantai.loan.service;

import org.jspecify.annotations.NullMarked;
