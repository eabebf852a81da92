/** What goes into which category, and what the person has said of it. Internal. */
@NullMarked
package dev.kabao.wallet.internal.category;

import org.jspecify.annotations.NullMarked;
