/** The estate's use cases, and the search for households. */
@NullMarked
package org.qiantai.estate.service;

import org.jspecify.annotations.NullMarked;
