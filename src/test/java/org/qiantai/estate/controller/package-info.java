/** The estate's pages, as a browser asks for them. */
@org.jspecify.annotations.NullUnmarked
package org.qiantai.estate.controller;
