@NullMarked
package org.qiantai.outage.controller;

import org.jspecify.annotations.NullMarked;
