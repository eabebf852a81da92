/**
 * Circumstances and their risk: what hosts say of a call, and the policy that comes with the SDK.
 */
@NullMarked
package dev.kabao.wallet.risk;

import org.jspecify.annotations.NullMarked;
