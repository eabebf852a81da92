package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.PayerDevice;
import dev.kabao.wallet.collect.code.PayerCodes;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Shows payer codes by a handle and a seed. */
final class SeededDevice implements PayerDevice {
  private final String handle;
  private final byte[] seed;
  private boolean closed;

  /** A device that owns {@code seed}. */
  SeededDevice(String handle, byte[] seed) {
    this.handle = handle;
    this.seed = seed;
  }

  @Override
  public synchronized Secret code(Instant at) {
    Objects.requireNonNull(at, "at");
    if (closed) {
      throw new WalletException(ErrorCode.CLOSED, Map.of("what", "payer device"));
    }
    return Secret.of(PayerCodes.standard().generate(handle, seed, at));
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(seed, (byte) 0);
  }
}
