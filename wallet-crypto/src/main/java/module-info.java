/** The vault: envelope encryption, blind indexes and key sources. */
module dev.kabao.wallet.crypto {
  requires transitive dev.kabao.wallet.core;
  requires org.bouncycastle.provider;
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;
}
