/** The issuer SPI over signed HTTP and JSON. */
module dev.kabao.wallet.issuer.http {
  requires transitive dev.kabao.wallet.core;
  requires java.net.http;
  requires com.nimbusds.jose.jwt;
  requires transitive com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.issuer.http;
  exports dev.kabao.wallet.issuer.http.protocol;
  exports dev.kabao.wallet.issuer.http.settlement;
}
