/** The vault: envelope encryption, blind indexes and key sources. */
module dev.kabao.wallet.crypto {
  requires transitive dev.kabao.wallet.core;
  requires org.bouncycastle.provider;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.crypto;
}
