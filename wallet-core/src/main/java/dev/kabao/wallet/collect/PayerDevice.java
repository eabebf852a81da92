package dev.kabao.wallet.collect;

import dev.kabao.wallet.value.Secret;
import java.time.Instant;

/** Shows a payer's one-time codes, on line or off. Thread-safe. Closing it wipes its seed. */
public interface PayerDevice extends AutoCloseable {

  /**
   * The code of a moment: 23 digits, good for about a minute and for one payment.
   *
   * @param at the moment, by the device's clock
   */
  Secret code(Instant at);

  @Override
  void close();
}
