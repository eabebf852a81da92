/** The vault: envelope encryption, blind indexes, key sources and passwords. */
module dev.kabao.wallet.crypto {
  requires transitive dev.kabao.wallet.core;
  requires org.bouncycastle.provider;
  requires com.nulabinc.zxcvbn;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.crypto;
}
