/** Where the estate's records are kept and found. */
@NullMarked
package org.qiantai.estate.repository;

import org.jspecify.annotations.NullMarked;
