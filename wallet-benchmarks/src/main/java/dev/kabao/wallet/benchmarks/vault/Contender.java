package dev.kabao.wallet.benchmarks.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import dev.kabao.wallet.crypto.Engine;
import dev.kabao.wallet.crypto.Suite;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;

/** Who seals and opens. Each run measures one of them, in a Java process of its own. */
public enum Contender {
  /** The vault as it comes. */
  VAULT("vault, Bouncy Castle AES"),
  /** The engine under it, as it comes. */
  RAW_BC("raw Bouncy Castle AES"),
  /** The engine under it, set up as the vault does and authenticating as many associated bytes. */
  RAW_BC_AAD("raw Bouncy Castle AES, as in the vault"),
  /** The vault with the platform's cipher. */
  VAULT_PLATFORM("vault, platform AES"),
  /** The platform's cipher. */
  RAW_JDK("raw javax.crypto AES"),
  /** Google Tink, which uses the platform's cipher too. */
  TINK("Tink AES-GCM"),
  /** The same, authenticating as many associated bytes as the vault does. */
  TINK_AAD("Tink AES-GCM, 48 bytes AAD"),
  /** The vault with the national suite. */
  VAULT_SM4("vault, Bouncy Castle SM4"),
  /** The engine under it, as it comes. */
  RAW_SM4("raw Bouncy Castle SM4"),
  /** The engine under it, set up as the vault does and authenticating as many associated bytes. */
  RAW_SM4_AAD("raw Bouncy Castle SM4, as in the vault");

  /** What the vault authenticates for a field whose name has up to 8 characters. */
  private static final int AAD_BYTES = 48;

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** One that is ready to go. */
  Box newBox() throws Exception {
    return switch (this) {
      case VAULT -> new VaultBox(Suite.INTL_2026, Engine.BOUNCY_CASTLE);
      case RAW_BC -> RawBouncyCastleBox.plain(AESEngine.newInstance(), 32);
      case RAW_BC_AAD -> RawBouncyCastleBox.likeTheVault(AESEngine.newInstance(), 32, AAD_BYTES);
      case VAULT_PLATFORM -> new VaultBox(Suite.INTL_2026, Engine.PLATFORM);
      case RAW_JDK -> new RawPlatformBox();
      case TINK -> new TinkBox(new AesGcmJce(Box.random(32)), 0);
      case TINK_AAD -> new TinkBox(new AesGcmJce(Box.random(32)), AAD_BYTES);
      case VAULT_SM4 -> new VaultBox(Suite.CN_2026, Engine.BOUNCY_CASTLE);
      case RAW_SM4 -> RawBouncyCastleBox.plain(new SM4Engine(), 16);
      case RAW_SM4_AAD -> RawBouncyCastleBox.likeTheVault(new SM4Engine(), 16, AAD_BYTES);
    };
  }
}
