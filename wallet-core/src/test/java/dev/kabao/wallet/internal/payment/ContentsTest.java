package dev.kabao.wallet.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * The hashes are in the stores of those who use the SDK. One that changes here breaks the promise
 * that a request that was carried out is never carried out again.
 */
class ContentsTest {
  private static final CardId CARD = CardId.parse("crd_019ab2c41d5e7f809a0b1c2d3e4f5061");
  private static final CardId OTHER = CardId.parse("crd_019ab2c41d5e7f809a0b1c2d3e4f5062");
  private static final PaymentId PAYMENT = PaymentId.parse("pay_019ab2c41d5e7f809a0b1c2d3e4f5061");
  private static final Money AMOUNT = Money.parse("CNY 12.30");

  private static PayRequest of(FundingSource... sources) {
    return PayRequest.of(Funding.inOrder(sources), "coffee-shop", AMOUNT);
  }

  private static String pay(FundingSource... sources) {
    return Contents.pay(of(sources), 0);
  }

  private static void assertHash(String content, String hash) {
    byte[] kept =
        Requests.claim(
                new UUID(0, 1),
                RequestId.of("request-1"),
                content.getBytes(StandardCharsets.UTF_8),
                new UUID(0, 2))
            .contentHash();
    assertThat(HexFormat.of().formatHex(kept)).as(content).isEqualTo(hash);
  }

  @Test
  void requestsOfTheFirstVersionAreTheSameForEver() {
    assertHash(
        pay(FundingSource.balance()),
        "052c02a830a846e30dbd455f932426dd6710132824904e2603c59256d3a860ba");
    assertHash(
        pay(FundingSource.card(CARD)),
        "a384bf32f4e4d9c654479ab573cdd48aedcfe30f018b17f8782ea4faa1916195");
    assertHash(
        Contents.byCard(PaymentKind.TOP_UP, CARD, AMOUNT),
        "d28398853950b8fb7b17d1caf211daa7c6e510259655d91d4a93fbc99a626fd7");
  }

  @Test
  void requestsOfTheSecondVersionAreTheSameForEver() {
    assertHash(
        Contents.pay(PayRequest.of(Funding.byDefault(), "coffee-shop", AMOUNT), 0),
        "e8a080ada6129a96bc9d2e5380cb9cf607b46c9e24b290d346f1ebd71f8d62d7");
    assertHash(
        pay(FundingSource.balance(), FundingSource.card(CARD)),
        "5c1b62424345513e5429a4c1af8966ef0deb860820dc594a8d4da96afe372dd5");
    assertHash(
        pay(FundingSource.card(CARD), FundingSource.card(OTHER)),
        "d0b96696dc99928cec603232860699fa31bb855e6827836904263be66b684d42");
    assertHash(
        Contents.pay(of(FundingSource.card(CARD)), 60_000),
        "0c8de8f37227bb32e5c3506f0ca3b71e2f6b7c2c5b1cd87428c8210fac8c1d62");
    assertHash(
        Contents.byCard(PaymentKind.WITHDRAWAL, CARD, AMOUNT),
        "5784dde569105d2e48d816b20ae08691bf47ed2ab976112b86ca2d6c125946ae");
    assertHash(
        Contents.capture(PAYMENT, Capture.all()),
        "870d19b7fd5aacea99eb52459eb38ab917454fdaf418f0f6aaa7889b23690edb");
    assertHash(
        Contents.capture(PAYMENT, Capture.part(AMOUNT)),
        "0d6df45169ccb3ff3636a50f2e9cefa7f1edb0bc2e5639cf1705d4d31da0abea");
    assertHash(
        Contents.voidPayment(PAYMENT),
        "2253bb23294c1e88469ccf8fd827467811395e604939581f0ec019a266179fef");
    assertHash(
        Contents.refund(PAYMENT, Optional.empty()),
        "f137e9801c954d2c0652a25ef148106927011d249437ed0e096f1fe52b513d04");
    assertHash(
        Contents.refund(PAYMENT, Optional.of(AMOUNT)),
        "7b9db07374d0bf89049792659e0960e0d617c6865e91add29fa0a29897aa0d77");
    assertHash(
        Contents.defaultSource(FundingSource.card(CARD)),
        "90c27dd79425d7d55d3712a023386a01bcbc548285445184e5625841c7279ac5");
    assertHash(
        Contents.defaultSource(FundingSource.balance()),
        "4bc62901fa0d59604dc0e9103191ed1bb2a3c4f1ebe2a7d3363bcf2c96bd5c5c");
  }
}
