package dev.kabao.wallet.spi.message;

/**
 * Sends short messages to phones: the host's gateway.
 *
 * <p>Implementations are thread-safe, keep neither phone nor code, and write neither to a log. They
 * return once the gateway has taken the message; whether it arrives is not known then. What they
 * throw counts as not sent: the person may ask for another code, and a notice is tried again.
 */
@FunctionalInterface
public interface MessageSender {
  /** Sends a message. */
  void send(Message message);
}
