@NullMarked
package org.qiantai.pricing.service;

import org.jspecify.annotations.NullMarked;
