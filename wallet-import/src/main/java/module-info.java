/** Reads what other wallets and banks export. */
module dev.kabao.wallet.importer {
  requires transitive dev.kabao.wallet.core;
  requires de.siegmar.fastcsv;
  requires com.prowidesoftware.iso20022;
  requires jakarta.xml.bind;
  requires java.xml;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.importer;
}
