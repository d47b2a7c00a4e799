@NullMarked
package org.qiantai.worklog.service;

import org.jspecify.annotations.NullMarked;
