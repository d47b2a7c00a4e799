@NullMarked
package org.qiantai.attachment.controller;

import org.jspecify.annotations.NullMarked;
