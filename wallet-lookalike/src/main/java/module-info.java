/** Skeletons by the confusables of Unicode. */
module dev.kabao.wallet.lookalike {
  requires transitive dev.kabao.wallet.core;
  requires com.ibm.icu;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.lookalike;
}
