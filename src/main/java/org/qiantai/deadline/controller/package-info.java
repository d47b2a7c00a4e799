/** The administrator's pages. */
@NullMarked
package org.qiantai.deadline.controller;

import org.jspecify.annotations.NullMarked;
