@NullMarked
package org.qiantai.servicerequest.domain;

import org.jspecify.annotations.NullMarked;
