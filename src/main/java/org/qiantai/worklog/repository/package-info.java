@NullMarked
package org.qiantai.worklog.repository;

import org.jspecify.annotations.NullMarked;
