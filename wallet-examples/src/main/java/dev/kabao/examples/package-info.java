/** Programs that show the SDK at work. For developers who want to see or copy how it is used. */
@NullMarked
package dev.kabao.examples;

import org.jspecify.annotations.NullMarked;
