package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.value.CardId;
import org.joda.money.Money;

/** That a card can be used is best shown by using it. */
final class CardsWork {
  private CardsWork() {}

  static void topUp(Rig rig, Wallet wallet, CardId card, String amount) {
    TopUpRequest request = TopUpRequest.of(card, Money.parse("CNY " + amount));
    assertThat(wallet.payments().topUp(rig.request(), request))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }
}
