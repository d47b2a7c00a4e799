@NullMarked
package org.qiantai.incident.service;

import org.jspecify.annotations.NullMarked;
