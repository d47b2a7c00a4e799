@NullMarked
package org.qiantai.servicerequest.controller;

import org.jspecify.annotations.NullMarked;
