@NullMarked
package org.qiantai.attachment.service;

import org.jspecify.annotations.NullMarked;
