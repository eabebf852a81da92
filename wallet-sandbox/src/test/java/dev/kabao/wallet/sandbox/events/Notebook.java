package dev.kabao.wallet.sandbox.events;

import dev.kabao.wallet.event.EventListener;
import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A listener that notes what it tried and what it took, and fails when told to. */
final class Notebook implements EventListener {
  private final String name;
  private final List<WalletEvent> tried = new ArrayList<>();
  private final List<WalletEvent> taken = new ArrayList<>();
  private Predicate<WalletEvent> failing = event -> false;

  Notebook(String name) {
    this.name = name;
  }

  Subscription subscription() {
    return Subscription.of(name, this);
  }

  @Override
  public synchronized void on(WalletEvent event) throws Exception {
    tried.add(event);
    if (failing.test(event)) {
      throw new java.io.IOException("6222021234567890128 is not for the log");
    }
    taken.add(event);
  }

  synchronized Notebook failOn(Predicate<WalletEvent> which) {
    failing = which;
    return this;
  }

  /** Fails on this fact of this wallet. */
  Notebook failOn(int wallet, int number) {
    WalletId id = Stage.wallet(wallet);
    return failOn(event -> event.wallet().equals(id) && numberOf(event) == number);
  }

  Notebook heal() {
    return failOn(event -> false);
  }

  /** The numbers of the facts of a wallet that were taken, in that order. */
  synchronized List<Long> of(int wallet) {
    return numbers(taken, wallet);
  }

  synchronized int tries(int wallet, int number) {
    return (int) numbers(tried, wallet).stream().filter(one -> one == number).count();
  }

  synchronized List<WalletEvent> taken() {
    return List.copyOf(taken);
  }

  synchronized int tried() {
    return tried.size();
  }

  void awaitTaken(int count) {
    Stage.await(() -> taken().size() >= count);
  }

  private static List<Long> numbers(List<WalletEvent> events, int wallet) {
    return events.stream()
        .filter(event -> event.wallet().equals(Stage.wallet(wallet)))
        .map(Notebook::numberOf)
        .toList();
  }

  private static long numberOf(WalletEvent event) {
    return event.subject().getLeastSignificantBits();
  }
}
