@NullMarked
package org.qiantai.contractor.domain;

import org.jspecify.annotations.NullMarked;
