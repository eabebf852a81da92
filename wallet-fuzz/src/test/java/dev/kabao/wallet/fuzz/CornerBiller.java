package dev.kabao.wallet.fuzz;

import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerCustomer;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerPayment;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.spi.biller.BillerReceipt;
import dev.kabao.wallet.spi.biller.BillerStatus;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A biller with one bill, which never changes, for whoever asks. */
final class CornerBiller implements Biller {
  static final String CODE = "corner-water";

  private static final BillerReceipt RECEIPT = new BillerReceipt("R-1", Shop.NOON);

  @Override
  public BillerProfile profile() {
    return new BillerProfile(
        CODE,
        new LocalText("Corner Water", "街角水务"),
        CODE,
        "utilities",
        new LocalText("Meter", "水表号"),
        Duration.ofMinutes(10));
  }

  @Override
  public BillerOutcome<BillerCustomer> lookUp(Secret number) {
    return new BillerOutcome.Done<>(new BillerCustomer("**明"));
  }

  @Override
  public BillerOutcome<List<DueBill>> dueBills(Secret number) {
    return new BillerOutcome.Done<>(
        List.of(
            new DueBill(
                "W-2026-11",
                Money.ofMinor(CurrencyUnit.of("CNY"), 3_450),
                Shop.NOON,
                Optional.of(Shop.NOON.plus(Duration.ofDays(20))),
                "2026-11")));
  }

  @Override
  public BillerOutcome<BillerReceipt> pay(BillerPayment payment) {
    return new BillerOutcome.Done<>(RECEIPT);
  }

  @Override
  public BillerStatus confirm(OrderId order) {
    return new BillerStatus.Found(new BillerOutcome.Done<>(RECEIPT));
  }
}
