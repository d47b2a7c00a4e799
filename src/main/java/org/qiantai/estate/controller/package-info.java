/** The pages of sites, buildings, units and occupants. */
@NullMarked
package org.qiantai.estate.controller;

import org.jspecify.annotations.NullMarked;
