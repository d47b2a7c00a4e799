@NullMarked
package org.qiantai.repairorder.service;

import org.jspecify.annotations.NullMarked;
