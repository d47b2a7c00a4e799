@NullMarked
package org.qiantai.desk.controller;

import org.jspecify.annotations.NullMarked;
