@NullMarked
package org.qiantai.vendor.domain;

import org.jspecify.annotations.NullMarked;
