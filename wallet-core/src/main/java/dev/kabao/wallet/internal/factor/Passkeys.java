package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.passkey.Passkey;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Passkeys at rest, and what their ceremonies are bound to. Challenges and user handles are derived
 * by the vault: whoever does not have its key can make none.
 */
final class Passkeys {
  private static final HexFormat HEX = HexFormat.of();

  private final Platform platform;

  Passkeys(Platform platform) {
    this.platform = platform;
  }

  /** The challenge of one ceremony: 32 bytes. */
  byte[] challenge(String ceremony) {
    return derived("passkey-challenge", ceremony);
  }

  /** What authenticators call the person: 32 bytes that tell nothing. */
  byte[] userHandle(WalletId wallet) {
    return derived("passkey-user", wallet.toString());
  }

  /** The blind index under which a passkey is found. */
  byte[] lookup(byte[] credentialId) {
    return derived(
        "passkey-credential", Base64.getUrlEncoder().withoutPadding().encodeToString(credentialId));
  }

  static String text(Passkey passkey) {
    return HEX.formatHex(passkey.credentialId()) + '|' + HEX.formatHex(passkey.publicKey());
  }

  /** A confirmed passkey as it was sealed, with the counter of now. */
  Passkey open(DataKey key, WalletId wallet, Item item) {
    String[] parts = FactorDocs.openSecret(key, item).split("\\|", -1);
    return new Passkey(
        HEX.parseHex(parts[0]), userHandle(wallet), HEX.parseHex(parts[1]), item.counter());
  }

  /**
   * Whether a counter went on as it must (WebAuthn level 2, section 7.2 step 21): it grows, or the
   * authenticator has none and it is always 0.
   */
  static boolean goesOn(long before, long now) {
    return now > before || (before == 0 && now == 0);
  }

  private byte[] derived(String purpose, String name) {
    try (Secret text = Secret.of(name)) {
      return platform.vault().blindIndex(purpose, text);
    }
  }
}
