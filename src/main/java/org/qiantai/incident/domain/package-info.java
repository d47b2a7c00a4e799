@NullMarked
package org.qiantai.incident.domain;

import org.jspecify.annotations.NullMarked;
