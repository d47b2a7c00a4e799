@NullMarked
package org.qiantai.demo.story;

import org.jspecify.annotations.NullMarked;
