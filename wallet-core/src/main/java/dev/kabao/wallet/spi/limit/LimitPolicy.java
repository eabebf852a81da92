package dev.kabao.wallet.spi.limit;

import java.util.List;

/**
 * Says which limits a movement counts towards. It only names counters and their ceilings: the store
 * counts, in the same commit as the payment, so that racing payments cannot pass a limit together.
 *
 * <p>A policy is a pure function: it keeps nothing, looks nothing up and takes no time.
 * Thread-safe; nulls are refused and never returned.
 */
public interface LimitPolicy {

  /** A policy without limits. */
  LimitPolicy NONE =
      new LimitPolicy() {
        @Override
        public List<Limit> limitsOn(Movement movement) {
          return List.of();
        }

        @Override
        public List<Limit> standing(Holder holder) {
          return List.of();
        }
      };

  /**
   * The limits that a movement counts towards, each with its whole amount.
   *
   * @return each limit at most once; empty if nothing limits it
   */
  List<Limit> limitsOn(Movement movement);

  /** All limits that stand for a holder now, to be shown with what is left of each. */
  List<Limit> standing(Holder holder);
}
