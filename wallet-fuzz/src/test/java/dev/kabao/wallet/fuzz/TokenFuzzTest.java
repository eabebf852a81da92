package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.RequestId;
import java.util.Optional;

/** Tokens that people bring back, and what they scan, with the whole SDK behind. */
class TokenFuzzTest {
  private static final Shop SHOP = new Shop();
  private static final RequestId REQUEST = RequestId.of("token");

  @FuzzTest
  void noTokenIsGoodThatWasNotMadeHere(byte[] data) {
    String text = Input.text(data);
    assertThat(SHOP.payer.transfers().confirm(REQUEST, text, Funding.byDefault()))
        .isEqualTo(new TransferResult.Refused(TransferRefusal.OFFER_NOT_GENUINE));
    assertThat(SHOP.payer.scanning().pay(REQUEST, text, Optional.empty(), Funding.byDefault()))
        .isEqualTo(new ScanPayResult.Refused(ScanRefusal.OFFER_NOT_GENUINE));
  }

  @FuzzTest
  void noSessionIsResumedButThatOfItsToken(byte[] data) {
    String text = Input.text(data);
    SessionToken token;
    try {
      token = SessionToken.parse(text);
    } catch (IllegalArgumentException e) {
      return;
    }
    assertThat(SHOP.wallets.resume(token, Signals.UNKNOWN).isPresent())
        .isEqualTo(text.equals(SHOP.token.text()));
  }

  @FuzzTest
  void nothingIsShownButARequestThatWasSignedHere(byte[] data) {
    String text = Input.text(data);
    if (SHOP.payer.scanning().look(text) instanceof ScanResult.Shown) {
      assertThat(text).isIn(Shop.codes(SHOP));
    }
  }
}
