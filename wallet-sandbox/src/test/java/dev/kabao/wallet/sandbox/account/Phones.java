package dev.kabao.wallet.sandbox.account;

import dev.kabao.wallet.spi.message.Message;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.message.MessageSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phones of a town, with what came to them. */
final class Phones implements MessageSender {
  /** What came to a phone. */
  record Came(String phone, MessageKind kind, String text, Optional<String> code) {}

  private final List<Came> came = new ArrayList<>();
  private boolean down;

  synchronized void down(boolean now) {
    down = now;
  }

  @Override
  public synchronized void send(Message message) {
    if (down) {
      throw new IllegalStateException("The gateway is down.");
    }
    came.add(
        new Came(
            message.phone().read(String::new),
            message.kind(),
            message.words().zh(),
            message.code().map(code -> code.read(String::new))));
  }

  synchronized List<Came> to(String phone) {
    return came.stream().filter(one -> one.phone().endsWith(phone)).toList();
  }

  synchronized List<Came> all() {
    return List.copyOf(came);
  }

  /** The newest code, whatever notices came since. */
  String code(String phone) {
    return to(phone).stream()
        .flatMap(one -> one.code().stream())
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  Came last(String phone) {
    List<Came> mine = to(phone);
    return mine.get(mine.size() - 1);
  }
}
