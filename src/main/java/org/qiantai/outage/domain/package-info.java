@NullMarked
package org.qiantai.outage.domain;

import org.jspecify.annotations.NullMarked;
