@NullMarked
package org.qiantai.complaint.repository;

import org.jspecify.annotations.NullMarked;
