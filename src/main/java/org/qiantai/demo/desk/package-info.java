/** What lies on the demo's desk: answer cards, known outages, things lent out. */
@NullMarked
package org.qiantai.demo.desk;

import org.jspecify.annotations.NullMarked;
