@NullMarked
package org.qiantai.worklog.domain;

import org.jspecify.annotations.NullMarked;
