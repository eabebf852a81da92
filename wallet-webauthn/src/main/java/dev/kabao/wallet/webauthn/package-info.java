/** Passkeys by WebAuthn, on Yubico's server library. For hosts. */
@NullMarked
package dev.kabao.wallet.webauthn;

import org.jspecify.annotations.NullMarked;
