@NullMarked
package org.qiantai.incident.repository;

import org.jspecify.annotations.NullMarked;
