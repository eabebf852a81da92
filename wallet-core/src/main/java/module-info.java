/** The wallet's public API, its rules and its SPIs. It does no I/O of its own. */
module dev.kabao.wallet.core {
  requires transitive org.joda.money;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires com.google.i18n.phonenumbers.libphonenumber;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet;
  exports dev.kabao.wallet.account;
  exports dev.kabao.wallet.bill.importing;
  exports dev.kabao.wallet.card;
  exports dev.kabao.wallet.bill;
  exports dev.kabao.wallet.category;
  exports dev.kabao.wallet.coupon;
  exports dev.kabao.wallet.payment;
  exports dev.kabao.wallet.reward;
  exports dev.kabao.wallet.settlement;
  exports dev.kabao.wallet.incoming;
  exports dev.kabao.wallet.insight;
  exports dev.kabao.wallet.collect;
  exports dev.kabao.wallet.transfer;
  exports dev.kabao.wallet.value;
  exports dev.kabao.wallet.cardholder;
  exports dev.kabao.wallet.event;
  exports dev.kabao.wallet.collect.code;
  exports dev.kabao.wallet.ledger;
  exports dev.kabao.wallet.journal;
  exports dev.kabao.wallet.audit;
  exports dev.kabao.wallet.limit;
  exports dev.kabao.wallet.fee;
  exports dev.kabao.wallet.session;
  exports dev.kabao.wallet.keys;
  exports dev.kabao.wallet.person;
  exports dev.kabao.wallet.factor;
  exports dev.kabao.wallet.risk;
  exports dev.kabao.wallet.trust;
  exports dev.kabao.wallet.statement;
  exports dev.kabao.wallet.spi.risk;
  exports dev.kabao.wallet.spi.identity;
  exports dev.kabao.wallet.spi.lookalike;
  exports dev.kabao.wallet.spi.message;
  exports dev.kabao.wallet.spi.passkey;
  exports dev.kabao.wallet.spi.password;
  exports dev.kabao.wallet.spi.store;
  exports dev.kabao.wallet.spi.vault;
  exports dev.kabao.wallet.spi.issuer;
  exports dev.kabao.wallet.spi.biller;
  exports dev.kabao.wallet.spi.limit;
  exports dev.kabao.wallet.spi.fee;
  exports dev.kabao.wallet.spi.settlement;

  opens dev.kabao.wallet.internal.doc to
      com.fasterxml.jackson.databind;
}
