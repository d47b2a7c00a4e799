@NullMarked
package org.qiantai.worklog.controller;

import org.jspecify.annotations.NullMarked;
