package dev.kabao.examples.setup;

import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.cardholder.BinEntry;
import dev.kabao.wallet.cardholder.CardIssuer;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.CardScheme;
import dev.kabao.wallet.issuer.http.WeBank;

/** The directory of China, and the made-up prefix of the sandbox bank's credit cards. */
public final class SandboxBins {
  private static final String CREDIT_PREFIX = "629999";
  private static final int CREDIT_LENGTH = 16;

  private SandboxBins() {}

  /** The directory. */
  public static BinDirectory directory() {
    CardIssuer bank = new CardIssuer(WeBank.CODE, WeBank.profile().name());
    return BinDirectory.china()
        .with(
            new BinEntry(
                CREDIT_PREFIX, CREDIT_LENGTH, bank, CardKind.CREDIT, CardScheme.UNIONPAY, true));
  }
}
