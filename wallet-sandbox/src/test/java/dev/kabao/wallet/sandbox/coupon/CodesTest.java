package dev.kabao.wallet.sandbox.coupon;

import static dev.kabao.wallet.sandbox.coupon.Stand.ten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.RedeemResult;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodesTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @TempDir private Path folder;
  private Stand stand;

  @BeforeEach
  void open() {
    stand = new Stand(folder);
    stand.define(ten("a"));
  }

  @AfterEach
  void theBooksAreClosed() {
    stand.assertBooksAreClosed();
    stand.close();
  }

  private RedeemResult redeem(WalletId person, String code) {
    return stand.open(person).coupons().redeem(stand.request(), code);
  }

  private void assertRefused(CouponRefusal reason, WalletId person, String code) {
    assertThat(redeem(person, code)).isEqualTo(new RedeemResult.Refused(reason));
  }

  @Test
  void aCodeIsGoodForOneCouponOnce() {
    String code = stand.codes("a", 1).get(0);
    WalletId person = stand.person();
    RequestId request = stand.request();
    RedeemResult result = stand.open(person).coupons().redeem(request, code);
    Coupon coupon = ((RedeemResult.Redeemed) result).coupon();
    assertThat(stand.open(person).coupons().atHand()).containsExactly(coupon);
    assertThat(stand.open(1, person).coupons().redeem(request, code)).isEqualTo(result);
    assertRefused(CouponRefusal.CODE_USED, person, code);
    assertRefused(CouponRefusal.CODE_USED, stand.person(), code);
    String other = stand.codes("a", 1).get(0);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> stand.open(person).coupons().redeem(request, other))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
  }

  @Test
  void howACodeIsTypedDoesNotMatter() {
    for (String code : stand.codes("a", 40)) {
      assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
      String typed =
          " " + code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l');
      assertThat(redeem(stand.person(), typed)).isInstanceOf(RedeemResult.Redeemed.class);
    }
  }

  @Test
  void everyWrongCharacterIsFoundWithoutCountingAsAGuess() {
    String code = stand.codes("a", 1).get(0);
    WalletId person = stand.person();
    for (int at = 0; at < code.length(); at++) {
      for (int letter = 0; letter < ALPHABET.length(); letter++) {
        char wrong = ALPHABET.charAt(letter);
        if (code.charAt(at) != '-' && code.charAt(at) != wrong) {
          String typed = code.substring(0, at) + wrong + code.substring(at + 1);
          assertRefused(CouponRefusal.CODE_UNREADABLE, person, typed);
        }
      }
    }
    for (String typed : List.of("", "-", code + "0", code.substring(1), code.replace('-', '_'))) {
      assertRefused(CouponRefusal.CODE_UNREADABLE, person, typed);
    }
    assertThat(redeem(person, code)).isInstanceOf(RedeemResult.Redeemed.class);
  }

  @Test
  void guessingIsSlowedDownAndAGoodCodeHelpsAgainstNothing() {
    List<String> codes = stand.codes("a", 3);
    WalletId guesser = stand.person();
    String guess = "0000-0000-0000-0000";
    for (int i = 0; i < 6; i++) {
      assertRefused(CouponRefusal.CODE_UNKNOWN, guesser, guess);
    }
    RedeemResult.Refused slow = (RedeemResult.Refused) redeem(guesser, guess);
    assertThat(slow.reason()).isEqualTo(CouponRefusal.TOO_MANY_TRIES);
    assertThat(slow.again()).contains(stand.clock.instant().plusSeconds(5));
    // Neither another session nor another platform of the host is a way around it.
    assertThat(stand.open(1, guesser).coupons().redeem(stand.request(), codes.get(0)))
        .isEqualTo(slow);
    // Others are not kept waiting.
    assertThat(redeem(stand.person(), codes.get(1))).isInstanceOf(RedeemResult.Redeemed.class);
    stand.clock.advance(Duration.ofSeconds(5));
    assertThat(redeem(guesser, codes.get(0))).isInstanceOf(RedeemResult.Redeemed.class);
    // A good code gives its own try back and no more.
    stand.clock.advance(Duration.ofSeconds(5));
    assertRefused(CouponRefusal.CODE_UNKNOWN, guesser, guess);
    assertThat(((RedeemResult.Refused) redeem(guesser, guess)).reason())
        .isEqualTo(CouponRefusal.TOO_MANY_TRIES);
  }

  @Test
  void theSameRequestMakesTheSameCodesAlsoAfterItBrokeOff() {
    RequestId request = stand.request();
    List<String> codes = new ArrayList<>();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                stand
                    .desk()
                    .couponClasses()
                    .makeCodes(
                        request,
                        "a",
                        1_200,
                        Optional.empty(),
                        secret -> {
                          if (codes.size() == 700) {
                            throw new IllegalStateException("The printer fell over.");
                          }
                          Stand.keep(codes).accept(secret);
                        }));
    List<String> again = new ArrayList<>();
    stand
        .desk(1)
        .couponClasses()
        .makeCodes(request, "a", 1_200, Optional.empty(), Stand.keep(again));
    assertThat(again).hasSize(1_200).startsWith(codes.toArray(String[]::new));
    assertThat(new HashSet<>(again)).hasSize(1_200);
    WalletId person = stand.person();
    for (int number : List.of(0, 499, 500, 699, 700, 1_199)) {
      assertThat(redeem(person, again.get(number))).isInstanceOf(RedeemResult.Redeemed.class);
    }
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(
            () ->
                stand
                    .desk()
                    .couponClasses()
                    .makeCodes(request, "a", 1_201, Optional.empty(), Stand.keep(again)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
  }

  @Test
  void aCodeThatCannotBeUsedStaysGood() {
    List<String> codes = new ArrayList<>();
    stand.define(ten("few").total(2).perPerson(1));
    codes.addAll(stand.codes("few", 3));
    WalletId person = stand.person();
    assertThat(redeem(person, codes.get(0))).isInstanceOf(RedeemResult.Redeemed.class);
    assertRefused(CouponRefusal.ENOUGH, person, codes.get(1));
    WalletId frozen = stand.person();
    stand.desk().freeze(stand.request(), frozen, Set.of(AccountFlag.FROZEN_IN));
    assertRefused(CouponRefusal.WALLET_TAKES_NONE, frozen, codes.get(1));
    assertThat(redeem(stand.person(), codes.get(1))).isInstanceOf(RedeemResult.Redeemed.class);
    assertRefused(CouponRefusal.SOLD_OUT, stand.person(), codes.get(2));
    stand.desk().couponClasses().end(stand.request(), "few");
    assertRefused(CouponRefusal.CLASS_ENDED, stand.person(), codes.get(2));
  }

  @Test
  void aCodeIsGoodUntilItsTimeIsOver() {
    List<String> codes = new ArrayList<>();
    stand
        .desk()
        .couponClasses()
        .makeCodes(
            stand.request(),
            "a",
            2,
            Optional.of(stand.clock.instant().plusSeconds(60)),
            Stand.keep(codes));
    stand.clock.advance(Duration.ofMillis(59_999));
    assertThat(redeem(stand.person(), codes.get(0))).isInstanceOf(RedeemResult.Redeemed.class);
    stand.clock.advance(Duration.ofMillis(1));
    assertRefused(CouponRefusal.CODE_EXPIRED, stand.person(), codes.get(1));
  }

  @Test
  void noCodeIsInTheFilesInWhateverForm() throws IOException {
    List<String> codes = stand.codes("a", 20);
    redeem(stand.person(), codes.get(0));
    redeem(stand.person(), "0000-0000-0000-0000");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String code : codes) {
          assertThat(bytes).doesNotContain(code).doesNotContain(code.replace("-", ""));
        }
      }
    }
  }
}
