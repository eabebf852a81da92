/**
 * Passkeys by WebAuthn. Yubico's library has no module descriptor: its names here come from its
 * manifest ({@code Automatic-Module-Name}).
 */
module dev.kabao.wallet.webauthn {
  requires transitive dev.kabao.wallet.core;
  requires com.yubico.webauthn;
  requires com.fasterxml.jackson.core;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.webauthn;
}
