package dev.kabao.wallet.internal.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were JSON of the right shape and still brought down whoever read them. */
class DamagedDocumentTest {
  private static final UUID ID = new UUID(1, 2);
  private static final String WALLET = "\"wallet\":\"01920000-0000-7000-8000-000000000002\",";
  private static final String TIMES = "\"createdAt\":1,\"updatedAt\":1";
  private static final String PAYMENT =
      "{\"v\":2,"
          + WALLET
          + "\"kind\":\"PAYMENT\",\"state\":\"SUCCEEDED\",\"currency\":\"CNY\",\"amount\":1,"
          + "\"legs\":[],"
          + TIMES
          + "}";

  @Test
  void theJsonNullIsNoDocument() {
    assertUnreadable(WalletBody.class, "null");
    assertUnreadable(PaymentBody.class, "null");
  }

  @Test
  void aWholePaymentIsRead() {
    assertThat(Json.read(PaymentBody.class, document(PAYMENT)).body().amount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind\":null",
        // More numbers than its transfers have, or fewer than none.
        "moves\":1000",
        "moves\":-1",
        "state\":null",
        "currency\":\"ZZZ\"",
        "legs\":[null]",
        "legs\":null",
        "counted\":[null],\"legs\":[]",
        // How it was decided is missing, or why it was stopped.
        "state\":\"DECLINED\"",
        "state\":\"AWAITING_FACTORS\"",
        "state\":\"IN_REVIEW\"",
        "halt\":{\"kinds\":1,\"reasons\":[{\"code\":\"small\",\"en\":\"e\",\"zh\":\"z\"}]},\"moves\":1",
        "halt\":{\"kinds\":1,\"reasons\":[{\"code\":\"A\",\"en\":\" \",\"zh\":\"z\"}]},\"moves\":1",
        "limit\":{\"rule\":\"r\",\"en\":\"\",\"zh\":\"z\",\"source\":\"s\",\"ceiling\":1,\"left\":0,"
            + "\"freesAt\":0},\"moves\":1"
      })
  void aPaymentThatLacksAPartIsRefused(String damage) {
    String field = damage.substring(0, damage.indexOf('"'));
    String changed = PAYMENT.replaceFirst("\"" + field + "\":(\"[A-Z]*\"|\\[])", "\"" + damage);
    assertUnreadable(
        PaymentBody.class,
        changed.equals(PAYMENT) ? PAYMENT.replaceFirst("\\{", "{\"" + damage + ",") : changed);
  }

  @Test
  void aWalletWithoutAKeyOrPhoneIsRefused() {
    assertUnreadable(WalletBody.class, "{\"v\":1,\"phone\":\"AAAA\",\"createdAt\":1}");
    assertUnreadable(WalletBody.class, "{\"v\":1,\"dataKey\":\"AAAA\",\"createdAt\":1}");
  }

  @Test
  void aBindingThatEndedForNoReasonOrInNoCardIsRefused() {
    String binding =
        "{\"v\":1,"
            + WALLET
            + "\"state\":\"CREATED\",\"issuer\":\"WEBANK\",\"kind\":\"DEBIT\",\"number\":\"AAAA\","
            + "\"sealed\":\"AAAA\",\"codesSent\":1,\"tries\":0,\"codeLength\":6,\"sentAt\":0,"
            + "\"expiresAt\":0,\"triedAt\":0,\"answers\":{},\"asked\":0,\"askAt\":0,"
            + TIMES
            + "}";
    assertThat(Json.read(BindingBody.class, document(binding)).body().tries()).isZero();
    for (String state : new String[] {"ACTIVE", "FAILED", "EXPIRED"}) {
      assertUnreadable(BindingBody.class, binding.replace("CREATED", state));
    }
    assertUnreadable(
        BindingBody.class, binding.replace("\"answers\":{}", "\"answers\":{\"a\":null}"));
  }

  @Test
  void aRefundOfNoPartOrCurrencyIsRefused() {
    String refund =
        "{\"v\":1,"
            + WALLET
            + "\"payment\":\"01920000-0000-7000-8000-000000000005\",\"cause\":\"REFUNDED\","
            + "\"currency\":\"CNY\",\"parts\":[],\"asked\":0,\"askAt\":0,"
            + TIMES
            + "}";
    assertThat(Json.read(RefundBody.class, document(refund)).body().parts()).isEmpty();
    assertUnreadable(RefundBody.class, refund.replace("[]", "[null]"));
    assertUnreadable(RefundBody.class, refund.replace("CNY", "ZZZ"));
  }

  @Test
  void aBillOfNothingOrCountedLessThanNeverIsRefused() {
    String bill =
        "{\"v\":1,"
            + WALLET
            + "\"source\":\"HAND\",\"state\":\"PAID\",\"currency\":\"CNY\",\"amount\":1,"
            + "\"category\":\"other\",\"moves\":2,"
            + TIMES
            + "}";
    assertThat(Json.read(BillBody.class, document(bill)).body().moves()).isEqualTo(2);
    assertUnreadable(BillBody.class, bill.replace("\"amount\":1", "\"amount\":0"));
    assertUnreadable(BillBody.class, bill.replace("\"moves\":2", "\"moves\":-1"));
  }

  @Test
  void aBudgetOfNothingOrOfNoCategoryIsRefused() {
    String budgets =
        "{\"v\":1,\"items\":[{\"id\":\"01920000-0000-7000-8000-000000000005\","
            + "\"category\":\"dining\",\"currency\":\"CNY\",\"monthly\":1,\"month\":0}]}";
    assertThat(Json.read(BudgetsBody.class, document(budgets)).body().items()).hasSize(1);
    assertUnreadable(BudgetsBody.class, budgets.replace("\"monthly\":1", "\"monthly\":0"));
    assertUnreadable(BudgetsBody.class, budgets.replace("dining", "Not A Code"));
  }

  private static void assertUnreadable(Class<? extends Body> type, String json) {
    assertThatExceptionOfType(WalletException.class)
        .as(json)
        .isThrownBy(() -> Json.read(type, document(json)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_UNREADABLE));
  }

  private static Document document(String json) {
    return new Document("any", ID, 7, json.getBytes(StandardCharsets.UTF_8));
  }
}
