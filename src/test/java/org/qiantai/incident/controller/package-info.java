@NullMarked
package org.qiantai.incident.controller;

import org.jspecify.annotations.NullMarked;
