@NullMarked
package org.qiantai.pricing.domain;

import org.jspecify.annotations.NullMarked;
