/** The pages: the inbox, what a person wants, and what the administrator sets. */
@NullMarked
package org.qiantai.notification.controller;

import org.jspecify.annotations.NullMarked;
