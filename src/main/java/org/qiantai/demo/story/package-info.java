/** The lives of made-up requests, moment by moment. */
@NullMarked
package org.qiantai.demo.story;

import org.jspecify.annotations.NullMarked;
