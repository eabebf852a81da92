package dev.kabao.wallet.benchmarks.payments;

import java.sql.SQLException;
import java.time.Duration;

/** Something that makes durable payments. */
interface Contender extends AutoCloseable {

  /** What the table calls it. */
  String name();

  /** Makes payments for about this long; how many were acknowledged per second. */
  double paymentsPerSecond(Duration time) throws Exception;

  @Override
  void close() throws SQLException;
}
