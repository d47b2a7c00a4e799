/// What the tests of all modules stand on: a database, and the two shapes of a test with the whole program.
@NullMarked
package org.qiantai.support;

import org.jspecify.annotations.NullMarked;
