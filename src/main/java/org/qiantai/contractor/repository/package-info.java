@NullMarked
package org.qiantai.contractor.repository;

import org.jspecify.annotations.NullMarked;
