/** Reading, promising, and the administrator's changes. */
@NullMarked
package org.qiantai.deadline.service;

import org.jspecify.annotations.NullMarked;
