/** Contract suites for authors of a store, an issuer or a key source. */
module dev.kabao.wallet.testkit {
  requires transitive dev.kabao.wallet.core;
  requires transitive org.junit.jupiter.api;
  requires transitive net.jqwik.api;
  requires org.assertj.core;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.testkit.biller;
  exports dev.kabao.wallet.testkit.issuer;
  exports dev.kabao.wallet.testkit.store;
  exports dev.kabao.wallet.testkit.vault;
}
