@NullMarked
package org.qiantai.contractor.controller;

import org.jspecify.annotations.NullMarked;
