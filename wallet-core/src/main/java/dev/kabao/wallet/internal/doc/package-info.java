/** The documents that core keeps in the store, and their JSON. Internal. */
@NullMarked
package dev.kabao.wallet.internal.doc;

import org.jspecify.annotations.NullMarked;
