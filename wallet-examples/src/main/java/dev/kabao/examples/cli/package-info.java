/** The {@code kabao} command, built on the public API only. For whoever runs it or reads it. */
@NullMarked
package dev.kabao.examples.cli;

import org.jspecify.annotations.NullMarked;
