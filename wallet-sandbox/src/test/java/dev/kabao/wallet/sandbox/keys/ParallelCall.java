package dev.kabao.wallet.sandbox.keys;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call on another thread. */
final class ParallelCall {
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Makes the call and waits for its end. */
  ParallelCall(Runnable call) {
    Thread thread =
        new Thread(
            () -> {
              try {
                call.run();
              } catch (RuntimeException e) {
                failure.set(e);
              }
            });
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }
}
