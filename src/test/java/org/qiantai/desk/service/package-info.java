@NullMarked
package org.qiantai.desk.service;

import org.jspecify.annotations.NullMarked;
