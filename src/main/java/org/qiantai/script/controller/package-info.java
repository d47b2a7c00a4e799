@NullMarked
package org.qiantai.script.controller;

import org.jspecify.annotations.NullMarked;
