/** A bank to develop against. */
module dev.kabao.wallet.sandbox {
  requires transitive dev.kabao.wallet.core;
  requires transitive dev.kabao.wallet.issuer.http;
  requires jdk.httpserver;
  requires com.nimbusds.jose.jwt;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires static transitive org.jspecify;
}
