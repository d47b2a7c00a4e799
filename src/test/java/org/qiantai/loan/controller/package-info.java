@NullMarked
package org.qiantai.loan.controller;

import org.jspecify.annotations.NullMarked;
