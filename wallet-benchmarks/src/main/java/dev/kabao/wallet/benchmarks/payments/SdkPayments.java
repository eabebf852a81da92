package dev.kabao.wallet.benchmarks.payments;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The SDK as a host uses it, under several kinds of load. */
final class SdkPayments implements AutoCloseable {
  private static final int PAYEES = 10;

  /** Who meets whom. */
  enum Load {
    /** Each caller pays from a wallet of its own, to ten payees in turn. */
    APART(""),
    /** Each caller pays from a wallet of its own, all to one payee. */
    ONE_PAYEE(", all to one payee"),
    /** All callers pay from one wallet, to ten payees in turn. */
    ONE_WALLET(", all from one wallet");

    private final String words;

    Load(String words) {
      this.words = words;
    }
  }

  private final Platform platform;
  private final String name;
  private final List<Wallet> opened;

  SdkPayments(String name, Path folder, int walletCount, LimitPolicy limits) throws Exception {
    this.name = name;
    this.platform = Platform.open(folder, limits);
    this.opened = platform.open(platform.makeWallets(walletCount));
  }

  Contender with(int callers, Load load) {
    Callers.Plan plan =
        new Callers.Plan() {
          @Override
          public Wallet payer(int caller, long paid) {
            return opened.get(load == Load.ONE_WALLET ? 0 : caller % opened.size());
          }

          @Override
          public String payee(int caller, long paid) {
            return "payee-" + (load == Load.ONE_PAYEE ? 0 : paid % PAYEES);
          }
        };
    return new Contender() {
      @Override
      public String name() {
        return name + ", " + callers + (callers == 1 ? " caller" : " callers") + load.words;
      }

      @Override
      public double paymentsPerSecond(Duration time) throws Exception {
        return Callers.paymentsPerSecond(platform.wallets(), callers, plan, time);
      }

      @Override
      public void close() {}
    };
  }

  /** The books must still balance, or the figures are worth nothing. */
  String check() {
    return name + ": " + platform.check();
  }

  @Override
  public void close() {
    platform.close();
  }
}
