@NullMarked
package org.qiantai.knowledge.controller;

import org.jspecify.annotations.NullMarked;
