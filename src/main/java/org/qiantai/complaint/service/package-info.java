@NullMarked
package org.qiantai.complaint.service;

import org.jspecify.annotations.NullMarked;
