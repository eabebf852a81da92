/**
 * Fuzz tests, one class for each kind of input from outside. For whoever changes a reader: each
 * says what holds for every input, and keeps the inputs that once broke it.
 */
@NullMarked
package dev.kabao.wallet.fuzz;

import org.jspecify.annotations.NullMarked;
