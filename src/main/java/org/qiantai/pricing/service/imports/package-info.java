@NullMarked
package org.qiantai.pricing.service.imports;

import org.jspecify.annotations.NullMarked;
