@NullMarked
package org.qiantai.vendor.controller;

import org.jspecify.annotations.NullMarked;
