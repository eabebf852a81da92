/** How many payments a second this machine makes durable. For whoever wants to know. */
@NullMarked
package dev.kabao.examples.load;

import org.jspecify.annotations.NullMarked;
