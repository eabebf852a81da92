package dev.kabao.wallet.sandbox.keys;

import dev.kabao.wallet.keys.RotationPace;
import java.nio.file.Path;

/** Rewraps, says how far it is, and is killed meanwhile. */
final class RotatingProcess {
  private RotatingProcess() {}

  public static void main(String[] args) {
    try (KeyBench bench = new KeyBench(Path.of(args[0]))) {
      bench
          .wallets
          .keys()
          .rewrap(
              new RotationPace(400),
              progress -> {
                System.out.println(progress.seen());
                System.out.flush();
              });
      System.out.println("over");
    }
  }
}
