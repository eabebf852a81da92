/** A bank to develop against. */
module dev.kabao.wallet.sandbox {
  requires transitive dev.kabao.wallet.core;
  requires transitive dev.kabao.wallet.issuer.http;
  requires java.net.http;
  requires jdk.httpserver;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.sandbox;
}
