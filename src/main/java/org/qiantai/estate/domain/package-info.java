/** The estate's records and their verbs. */
@NullMarked
package org.qiantai.estate.domain;

import org.jspecify.annotations.NullMarked;
