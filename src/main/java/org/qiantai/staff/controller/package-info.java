/** The pages of sign-in and of the people's administration. */
@NullMarked
package org.qiantai.staff.controller;

import org.jspecify.annotations.NullMarked;
