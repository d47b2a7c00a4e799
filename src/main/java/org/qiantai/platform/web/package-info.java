/** Plumbing of the pages: arguments, model, errors, navigation, assets. */
@NullMarked
package org.qiantai.platform.web;

import org.jspecify.annotations.NullMarked;
