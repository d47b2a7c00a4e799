@NullMarked
package org.qiantai.pricing.controller;

import org.jspecify.annotations.NullMarked;
