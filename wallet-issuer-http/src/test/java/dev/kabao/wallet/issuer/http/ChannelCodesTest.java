package dev.kabao.wallet.issuer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.issuer.http.CodeMeaning.Outcome;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelCodesTest {
  private static final ChannelCodes CODES = ChannelCodes.issuerApi();

  @ParameterizedTest
  @ValueSource(
      strings = {"68", "98", "A2", "A4", "A5", "A6", "91", "22", "25", "94", "K9", "", "zz"})
  void afterACodeThatMayHideADebitNothingIsDeclined(String code) {
    assertThat(CODES.meaning(ApiOperation.DEBIT, code).map(CodeMeaning::outcome))
        .isIn(Optional.of(Outcome.UNKNOWN), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"68", "98", "A2", "91", "94", "96x", "10"})
  void afterACodeThatMayHideACreditOrRefundNothingIsDeclined(String code) {
    for (ApiOperation operation : new ApiOperation[] {ApiOperation.CREDIT, ApiOperation.REFUND}) {
      assertThat(CODES.meaning(operation, code).map(CodeMeaning::outcome))
          .isIn(Optional.of(Outcome.UNKNOWN), Optional.empty());
    }
  }

  @Test
  void aRefundOfWhatWasNotDrawnIsDeclinedAndTheSameCodesSayNothingOfADebitOrCredit() {
    for (String code : new String[] {"22", "25"}) {
      assertThat(category(ApiOperation.REFUND, code)).contains(DeclineCategory.STATE_ERROR);
      assertThat(outcome(ApiOperation.DEBIT, code)).contains(Outcome.UNKNOWN);
      assertThat(outcome(ApiOperation.CREDIT, code)).contains(Outcome.UNKNOWN);
    }
  }

  @Test
  void aPartIsApprovedForDebitsOnly() {
    assertThat(outcome(ApiOperation.DEBIT, "10")).contains(Outcome.APPROVED);
    assertThat(outcome(ApiOperation.START_BINDING, "10")).isEmpty();
  }

  @Test
  void theSameCodeMeansAnotherThingAtAnotherOperation() {
    assertThat(category(ApiOperation.CONFIRM_BINDING, "22")).contains(DeclineCategory.STATE_ERROR);
    assertThat(category(ApiOperation.RESEND_CHALLENGE, "25")).contains(DeclineCategory.STATE_ERROR);
    assertThat(outcome(ApiOperation.REVOKE_AGREEMENT, "22")).contains(Outcome.UNKNOWN);
    assertThat(outcome(ApiOperation.DEBIT, "K1")).isEmpty();
  }

  @Test
  void declinesHaveTheCategoriesOfTheChannelsTable() {
    assertThat(category(ApiOperation.DEBIT, "51")).contains(DeclineCategory.INSUFFICIENT_FUNDS);
    assertThat(category(ApiOperation.DEBIT, "96")).contains(DeclineCategory.UNAVAILABLE);
    assertThat(category(ApiOperation.START_BINDING, "05"))
        .contains(DeclineCategory.IDENTITY_MISMATCH);
    assertThat(category(ApiOperation.START_BINDING, "P1"))
        .contains(DeclineCategory.NO_RESERVED_PHONE);
    assertThat(ChannelCodes.unionPay().codes()).hasSize(47).doesNotContain("K1");
  }

  @Test
  void aTableOfOnesOwnIsReadAndItsMistakesAreNamed() {
    String head = "code,operation,outcome,category,meaning\n";
    ChannelCodes own = ChannelCodes.parse(head + "X,*,DECLINED,CARD_BLOCKED,stop, please\n");

    assertThat(own.meaning(ApiOperation.DEBIT, "X").orElseThrow().meaning())
        .isEqualTo("stop, please");
    for (String bad :
        new String[] {
          "",
          "X,*,DECLINED",
          head + "X,*,DECLINED,,why",
          head + "X,*,APPROVED,CARD_BLOCKED,why",
          head + "X,elsewhere,APPROVED,,why",
          head + "X,*,APPROVED,,a\nX,*,UNKNOWN,,b"
        }) {
      assertThatIllegalArgumentException().isThrownBy(() -> ChannelCodes.parse(bad));
    }
  }

  private static Optional<Outcome> outcome(ApiOperation operation, String code) {
    return CODES.meaning(operation, code).map(CodeMeaning::outcome);
  }

  private static Optional<DeclineCategory> category(ApiOperation operation, String code) {
    return CODES.meaning(operation, code).flatMap(CodeMeaning::category);
  }
}
