package dev.kabao.wallet.testkit.store;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what a commit has changed so far: the newest change first. */
final class Undo {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  void add(Runnable step) {
    steps.push(step);
  }

  void run() {
    steps.forEach(Runnable::run);
    steps.clear();
  }
}
