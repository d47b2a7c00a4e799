@NullMarked
package org.qiantai.script.domain;

import org.jspecify.annotations.NullMarked;
