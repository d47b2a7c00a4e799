@NullMarked
package org.qiantai.callback.service;

import org.jspecify.annotations.NullMarked;
