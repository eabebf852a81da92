/** A bank and a platform of wallets in a folder each. For the programs of this module. */
@NullMarked
package dev.kabao.examples.setup;

import org.jspecify.annotations.NullMarked;
