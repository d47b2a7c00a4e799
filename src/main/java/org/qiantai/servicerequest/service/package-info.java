@NullMarked
package org.qiantai.servicerequest.service;

import org.jspecify.annotations.NullMarked;
