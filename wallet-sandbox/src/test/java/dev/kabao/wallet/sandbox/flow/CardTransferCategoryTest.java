package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.transfer.CardTransfer;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transfer to a card that the bank sent back with its fee counts in no category any more. */
class CardTransferCategoryTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  @TempDir Path folder;

  private Rig rig;
  private Wallet payer;

  @BeforeEach
  void aPayerHasMoneyAndTransfersCostTwoYuan() throws IOException {
    rig = new Rig(folder);
    rig.wallets().close();
    Wallets wallets =
        rig.platform()
            .fees(
                (wallet, kind, issuer, amount) ->
                    kind == PaymentKind.CARD_TRANSFER ? cny("2.00") : cny("0.00"))
            .build();
    rig.use(wallets);
    Wallet made = rig.walletOf(Person.LI);
    CardId card = rig.bind(made, rig.issueCard(Person.LI, "9000.00"), Person.LI).id();
    payer = wallets.open(HostAssertion.of(made.id(), Factor.KNOWLEDGE));
    payer.payments().topUp(rig.request(), TopUpRequest.of(card, cny("500.00")));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  private TransferResult.Started send(String to, String amount) {
    try (Secret number = Secret.of(to);
        Secret name = Secret.of(Person.WANG.name())) {
      return (TransferResult.Started)
          payer.transfers().toCard(rig.request(), CardTransfer.of(number, name, cny(amount)));
    }
  }

  @Test
  void whatCameBackWithItsFeeLeavesNothingInWhateverCategoryItIsPut() {
    TransferResult.Started sent = send(rig.issueCard(Person.WANG, "1.00"), "50.00");
    BillId entry = payer.bills().list(BillFilter.ALL, Optional.empty(), 10).items().get(0).id();
    payer
        .bills()
        .split(rig.request(), entry, List.of(new Share("小梅", cny("10.00"), Optional.empty())));
    assertThat(rig.staff().returnCredit(OrderId.of(sent.result().payment().id().value()))).isTrue();
    rig.wallets().incoming().fetch();

    BillResult moved = payer.bills().categorise(rig.request(), entry, "gifts", false);

    assertThat(moved).isInstanceOf(BillResult.Done.class);
    YearMonth month = YearMonth.from(rig.clock.instant().atZone(ZoneId.of("Asia/Shanghai")));
    assertThat(payer.insights().month(month, CNY).spent()).isEqualTo(cny("0.00"));
    assertThat(payer.insights().month(month, CNY).spending()).isEmpty();
  }
}
