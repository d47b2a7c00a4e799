@NullMarked
package org.qiantai.demo;

import org.jspecify.annotations.NullMarked;
