@NullMarked
package org.qiantai.vendor.service;

import org.jspecify.annotations.NullMarked;
