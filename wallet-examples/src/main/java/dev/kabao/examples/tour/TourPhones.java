package dev.kabao.examples.tour;

import dev.kabao.wallet.spi.message.Message;
import dev.kabao.wallet.spi.message.MessageSender;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.List;

/** The phones of the tour's people: what comes is kept in memory only. Thread-safe. */
final class TourPhones implements MessageSender {
  private final List<Secret> codes = new ArrayList<>();

  @Override
  public synchronized void send(Message message) {
    message.code().ifPresent(code -> codes.add(code.copy()));
  }

  /** The newest code that came to any of them. */
  synchronized Secret newestCode() {
    TourStage.require(!codes.isEmpty(), "No code was sent.");
    return codes.get(codes.size() - 1);
  }

  /** All codes that came. */
  synchronized List<Secret> codes() {
    return List.copyOf(codes);
  }
}
