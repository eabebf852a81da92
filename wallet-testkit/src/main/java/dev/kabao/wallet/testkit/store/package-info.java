/**
 * What a store must do, as tests, and a store in memory that does it. For authors of a store, and
 * for tests of what is built on one.
 */
@NullMarked
package dev.kabao.wallet.testkit.store;

import org.jspecify.annotations.NullMarked;
