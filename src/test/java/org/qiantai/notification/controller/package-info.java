/** The pages that tell people. */
@NullMarked
package org.qiantai.notification.controller;

import org.jspecify.annotations.NullMarked;
