/** The desk's day as load, and what it costs. */
package org.qiantai.bench;
