@NullMarked
package org.qiantai.callback.controller;

import org.jspecify.annotations.NullMarked;
