@NullMarked
package org.qiantai.contractor.service;

import org.jspecify.annotations.NullMarked;
