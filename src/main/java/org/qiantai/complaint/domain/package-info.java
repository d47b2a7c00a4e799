@NullMarked
package org.qiantai.complaint.domain;

import org.jspecify.annotations.NullMarked;
