@NullMarked
package org.qiantai.script.service;

import org.jspecify.annotations.NullMarked;
