@NullMarked
package org.qiantai.outage.service;

import org.jspecify.annotations.NullMarked;
