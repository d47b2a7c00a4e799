@NullMarked
package org.qiantai.vendor.repository;

import org.jspecify.annotations.NullMarked;
