package dev.kabao.wallet.internal.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final UUID ID = new UUID(1, 2);

  private static final LegBody LEG =
      new LegBody(
          LegBody.By.BALANCE,
          LegState.DONE,
          null,
          null,
          null,
          false,
          0,
          1230,
          1230,
          1230,
          0,
          null,
          0,
          0,
          0,
          false,
          null,
          Map.of());

  private static final PaymentBody PAYMENT =
      new PaymentBody(
          2,
          new UUID(3, 4),
          PaymentKind.PAYMENT,
          PaymentState.SUCCEEDED,
          "coffee",
          null,
          "CNY",
          1230,
          0,
          false,
          List.of(LEG),
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          null,
          0,
          10,
          null,
          null,
          null,
          null,
          0,
          null,
          5,
          5,
          0,
          0,
          0,
          0,
          Map.of());

  private static Document document(String json) {
    return new Document("payment", ID, 7, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBodyComesBackAsItWasWritten() {
    Document document = new Document("payment", ID, 7, Json.write(PAYMENT));
    Stored<PaymentBody> read = Json.read(PaymentBody.class, document);
    assertThat(read).isEqualTo(new Stored<>(ID, 7, PAYMENT));
  }

  @Test
  void aPaymentFromTheBalanceIsANarrowDocument() {
    assertThat(Json.write(PAYMENT)).hasSizeLessThan(270);
  }

  @Test
  void whatIsNotPaidByPointsSaysNothingOfThem() {
    assertThat(new String(Json.write(PAYMENT), StandardCharsets.UTF_8))
        .doesNotContain("reward", "earned", "plan");
  }

  @Test
  void aLegOfPointsComesBackAsItWasWritten() {
    String json = new String(Json.write(PAYMENT), StandardCharsets.UTF_8);
    String points =
        json.replace("\"by\":\"BALANCE\"", "\"by\":\"POINTS\"")
            .replace(
                "\"taken\":1230",
                "\"taken\":1230,\"reward\":{\"of\":\"stars\",\"sponsor\":\"club\",\"units\":7,"
                    + "\"lots\":[{\"expiresAt\":9223372036854775807,\"units\":7}]}")
            .replace(
                "\"moves\":10",
                "\"earned\":[{\"programme\":\"stars\",\"rule\":\"base\",\"units\":1,\"per\":100,"
                    + "\"most\":5,\"perMonth\":9,\"granted\":2,\"expiresAt\":3}],\"moves\":10");
    Stored<PaymentBody> read = Json.read(PaymentBody.class, document(points));
    LegBody leg = read.body().legs().get(0);
    assertThat(leg.by().isReward()).isTrue();
    assertThat(leg.reward())
        .isEqualTo(
            new RewardBody("stars", null, "club", 7, List.of(new LotBody(LotBody.NEVER, 7))));
    assertThat(read.body().earned())
        .containsExactly(new EarnedBody("stars", "base", 1, 100, 5, 9, 2, 3));
    Document again = new Document("payment", ID, 7, Json.write(read.body()));
    assertThat(Json.read(PaymentBody.class, again)).isEqualTo(read);
  }

  @Test
  void fieldsOfANewerVersionSurviveAReadAndAWrite() {
    String json = new String(Json.write(PAYMENT), StandardCharsets.UTF_8);
    String newer =
        json.replaceFirst("\\{", "{\"points\":[{\"given\":5}],")
            .replace("{\"by\":", "{\"tier\":\"x\",\"by\":");
    Stored<PaymentBody> read = Json.read(PaymentBody.class, document(newer));
    String again = new String(Json.write(read.body()), StandardCharsets.UTF_8);
    assertThat(again).contains("\"points\":[{\"given\":5}]").contains("\"tier\":\"x\"");
  }

  @Test
  void aFieldThatMustBeThereIsNotTakenForZero() {
    String json = new String(Json.write(PAYMENT), StandardCharsets.UTF_8);
    String without = json.replaceFirst("\"amount\":1230,", "");
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> Json.read(PaymentBody.class, document(without)));
  }

  @Test
  void aSessionAndASecurityDocumentOfBeforeSignOutsWereCountedAreReadAndEndByTime() {
    String id = new UUID(3, 4).toString();
    SessionBody session =
        Json.read(
                SessionBody.class,
                document(
                    "{\"v\":1,\"wallet\":\"%s\",\"factors\":[\"KNOWLEDGE\"],\"openedAt\":5,"
                            .formatted(id)
                        + "\"usedAt\":5,\"idle\":9,\"endsAt\":99,\"endedAt\":0}"))
            .body();
    SecurityBody security =
        Json.read(SecurityBody.class, document("{\"v\":1,\"signedOutAt\":4}")).body();
    assertThat(security.hasEnded(ID, session.openedAt(), session.signOutsBefore())).isFalse();
    SecurityBody signedOut = security.signedOut(6, null);
    assertThat(signedOut.hasEnded(ID, session.openedAt(), session.signOutsBefore())).isTrue();
  }

  @Test
  void aPaymentOfVersionOneIsReadAsItWouldBeWrittenToday() {
    String id = new UUID(3, 4).toString();
    PaymentBody card =
        Json.read(
                PaymentBody.class,
                document(
                    "{\"v\":1,\"wallet\":\"%s\",\"kind\":\"PAYMENT\",\"state\":\"UNKNOWN\","
                            .formatted(id)
                        + "\"card\":\"%s\",\"issuer\":\"WEBANK\",\"payee\":\"coffee\","
                            .formatted(id)
                        + "\"currency\":\"CNY\",\"amount\":1230,\"settled\":0,\"createdAt\":5,"
                        + "\"updatedAt\":6,\"asked\":2,\"askAt\":9,\"memo\":\"x\"}"))
            .body();
    assertThat(card.legs())
        .singleElement()
        .satisfies(
            leg -> {
              assertThat(leg.by()).isEqualTo(LegBody.By.DEBIT);
              assertThat(leg.state()).isEqualTo(LegState.UNKNOWN);
              assertThat(leg.order()).isEqualTo(ID);
              assertThat(leg.direct()).isTrue();
              assertThat(leg.askedAt()).isEqualTo(5);
            });
    assertThat(card.unknown()).containsOnlyKeys("memo");
    assertThat(card.askAt()).isEqualTo(9);
    PaymentBody paid =
        Json.read(
                PaymentBody.class,
                document(
                    "{\"v\":1,\"wallet\":\"%s\",\"kind\":\"PAYMENT\",\"state\":\"SUCCEEDED\","
                            .formatted(id)
                        + "\"payee\":\"coffee\",\"currency\":\"CNY\",\"amount\":1230,"
                        + "\"settled\":1230,\"createdAt\":5,\"updatedAt\":6,\"asked\":0,"
                        + "\"askAt\":0}"))
            .body();
    assertThat(paid.settled()).isEqualTo(1230);
  }

  @Test
  void whatIsNoBodyIsATypedErrorThatDoesNotQuoteIt() {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> Json.read(PaymentBody.class, document("{\"secret\":")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_UNREADABLE))
        .withMessageNotContaining("secret")
        .withNoCause();
  }
}
