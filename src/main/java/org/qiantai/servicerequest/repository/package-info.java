@NullMarked
package org.qiantai.servicerequest.repository;

import org.jspecify.annotations.NullMarked;
