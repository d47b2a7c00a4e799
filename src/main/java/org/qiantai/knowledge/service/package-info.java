@NullMarked
package org.qiantai.knowledge.service;

import org.jspecify.annotations.NullMarked;
