/** The store on SQL. */
module dev.kabao.wallet.jdbc {
  requires transitive dev.kabao.wallet.core;
  requires java.sql;
  requires com.zaxxer.hikari;
  requires org.xerial.sqlitejdbc;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.kabao.wallet.jdbc;
}
