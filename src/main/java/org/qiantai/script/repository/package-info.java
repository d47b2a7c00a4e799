@NullMarked
package org.qiantai.script.repository;

import org.jspecify.annotations.NullMarked;
