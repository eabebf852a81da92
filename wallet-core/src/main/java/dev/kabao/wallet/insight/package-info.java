/** What a person sees of where their money goes: for hosts that show it. */
@NullMarked
package dev.kabao.wallet.insight;

import org.jspecify.annotations.NullMarked;
