package dev.kabao.wallet.event;

/**
 * Gets the facts of a platform, one after another.
 *
 * <p><b>What is promised.</b> Every event comes at least once, also across restarts and crashes.
 * The events of one wallet come in their order; a repeat may go some events back, and goes on in
 * order from there. Nothing is promised about the order between wallets. A listener must therefore
 * bear repeats: {@link WalletEvent#sequence()} tells them apart.
 *
 * <p><b>Threads.</b> A listener is called by one thread of its own, and never by two at once. It
 * should be quick: while it runs, its other events wait, though never those of other listeners, and
 * closing the platform waits for it.
 *
 * <p><b>Failures.</b> A listener that throws, whatever it is, gets the same event again after 1, 2,
 * 4 … seconds, at most ten minutes, for as long as it takes. Meanwhile the later events of that
 * wallet wait, and those of other wallets go on. When a thousand wallets wait, further failures
 * hold the whole listener up until it is better. What was thrown is logged by its class only, since
 * its message may hold what must not be logged.
 */
@FunctionalInterface
public interface EventListener {

  /**
   * Takes one event. Returning means that it need not come again.
   *
   * @throws Exception if it could not be taken: it comes again later
   */
  void on(WalletEvent event) throws Exception;
}
