@NullMarked
package org.qiantai.pricing.repository;

import org.jspecify.annotations.NullMarked;
