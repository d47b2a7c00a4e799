@NullMarked
package org.qiantai.outage.repository;

import org.jspecify.annotations.NullMarked;
