package dev.kabao.wallet.sandbox.collect;

import static dev.kabao.wallet.sandbox.collect.CollectRig.cny;
import static dev.kabao.wallet.sandbox.collect.CollectRig.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.collect.ChargeResult;
import dev.kabao.wallet.collect.PayerDevice;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class PayerCodeTest {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final ChargeResult NO_GOOD = new ChargeResult.Refused(ScanRefusal.CODE_USED);

  @TempDir private Path folder;
  private CollectRig rig;
  private Wallet payer;
  private PayerDevice device;

  @BeforeEach
  void aDeviceIsEnrolled() {
    rig = new CollectRig(folder);
    payer = rig.walletWith("1000.00");
    device = payer.scanning().enrol(rig.request(), "phone-1");
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets.checkLedger().problems()).isEmpty();
    device.close();
    rig.close();
  }

  private String code() {
    return code(device);
  }

  private String code(PayerDevice shownBy) {
    try (Secret code = shownBy.code(rig.clock.instant())) {
      return code.read(String::new);
    }
  }

  private ChargeResult charge(String code, String amount) {
    return rig.shop().charge(rig.request(), code, cny(amount));
  }

  /** The same code with other one-time digits, and a check digit that is right. */
  private static String wrong(String code, int by) {
    int digits = Integer.parseInt(code.substring(14, 22));
    String open = code.substring(0, 14) + String.format("%08d", (digits + by) % 100_000_000);
    return open + dev.kabao.wallet.cardholder.Luhn.checkDigit(open);
  }

  private Document deviceAtRest() {
    // The newest write of the device: found through the one event that tells of it.
    UUID id =
        rig.wallets.events(0, 1000).stream()
            .filter(event -> event.type().equals("payer-device.enrolled"))
            .reduce((first, next) -> next)
            .orElseThrow()
            .subject();
    return rig.store.find("payer-device", id).orElseThrow();
  }

  @Test
  void whatThePayerShowsPaysTheMerchant() {
    ChargeResult result = charge(code(), "20.00");
    assertThat(succeeded(result)).isTrue();
    assertThat(((ChargeResult.Paid) result).charge().settled()).isEqualTo(cny("20.00"));
    assertThat(rig.takings()).isEqualTo(cny("20.00"));
    assertThat(rig.balance(payer)).isEqualTo(cny("980.00"));
  }

  @Test
  void whatThePayerShowsPaysAnotherPersonToo() {
    Wallet other = rig.walletWith("0.00");
    assertThat(succeeded(other.collecting().charge(rig.request(), code(), cny("3.00")))).isTrue();
    assertThat(rig.balance(other)).isEqualTo(cny("3.00"));
  }

  @Test
  void aCodeThatIsTypedInGroupsIsReadAsWell() {
    String code = code();
    String typed = code.substring(0, 6) + " " + code.substring(6, 14) + " " + code.substring(14);
    assertThat(succeeded(charge(typed, "1.00"))).isTrue();
  }

  @Test
  void aCodeIsTakenOnceAndNoOlderOneAfterIt() {
    String earlier = code();
    rig.clock.forward(STEP);
    String later = code();
    assertThat(later).isNotEqualTo(earlier);
    assertThat(succeeded(charge(later, "1.00"))).isTrue();
    assertThat(charge(later, "1.00")).isEqualTo(NO_GOOD);
    assertThat(charge(earlier, "1.00")).isEqualTo(NO_GOOD);
    rig.clock.forward(STEP);
    assertThat(succeeded(charge(code(), "1.00"))).isTrue();
    assertThat(rig.takings()).isEqualTo(cny("2.00"));
  }

  @Test
  void aCodeIsGoodForAboutAMinute() {
    String code = code();
    rig.clock.forward(STEP.multipliedBy(2));
    assertThat(charge(code, "1.00")).isEqualTo(NO_GOOD);
    String next = code();
    rig.clock.forward(STEP);
    assertThat(succeeded(charge(next, "1.00"))).isTrue();
  }

  @Test
  void aPaymentThatIsDeclinedTakesTheCodeToo() {
    String code = code();
    ChargeResult.Declined declined = (ChargeResult.Declined) charge(code, "1000.01");
    PaymentResult known = payer.payments().find(declined.charge().payment());
    assertThat(((PaymentResult.Declined) known).decline().reason())
        .isEqualTo(DeclineReason.BALANCE_TOO_SMALL);
    assertThat(charge(code, "1.00")).isEqualTo(NO_GOOD);
  }

  @Test
  void theSameRequestIsAnsweredAgainForEver() {
    String code = code();
    RequestId id = rig.request();
    ChargeResult first = rig.shop().charge(id, code, cny("5.00"));
    rig.clock.forward(Duration.ofDays(400));
    assertThat(rig.shop().charge(id, code, cny("5.00"))).isEqualTo(first);
    for (String[] other : new String[][] {{code, "5.01"}, {wrong(code, 1), "5.00"}}) {
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(() -> rig.shop().charge(id, other[0], cny(other[1])))
          .matches(e -> e.code() == ErrorCode.REQUEST_CONFLICT);
    }
    assertThat(rig.takings()).isEqualTo(cny("5.00"));
  }

  @Test
  void whatIsNoPayerCodeIsUnreadable() {
    String code = code();
    String misread = (code.charAt(0) == '2' ? '3' : '2') + code.substring(1);
    for (String text : List.of("", "hello", code + "0", code.substring(1), misread)) {
      assertThat(charge(text, "1.00")).isEqualTo(new ChargeResult.Refused(ScanRefusal.UNREADABLE));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> charge(code, "0.00"));
    assertThatIllegalArgumentException().isThrownBy(() -> charge(code, "-1.00"));
  }

  @Test
  void halfACharacterOrAMegabyteIsAnsweredAsUnreadable() {
    for (String text : List.of("\ud800", code().substring(1) + "\udfff", "9".repeat(1_000_000))) {
      assertThat(charge(text, "1.00")).isEqualTo(new ChargeResult.Refused(ScanRefusal.UNREADABLE));
    }
  }

  @Test
  void aRefusalIsTheSameWhetherTheDeviceOrTheCodeIsWrong() {
    String open = "28999999999999" + "12345678";
    String nobodys = open + dev.kabao.wallet.cardholder.Luhn.checkDigit(open);
    assertThat(charge(nobodys, "1.00")).isEqualTo(NO_GOOD);
    assertThat(charge(wrong(code(), 1), "1.00")).isEqualTo(NO_GOOD);
    assertThat(rig.balance(payer)).isEqualTo(cny("1000.00"));
  }

  @Test
  void afterFiveWrongCodesNoneIsLookedAtUntilTheNextStep() {
    String code = code();
    for (int i = 1; i <= 4; i++) {
      charge(wrong(code, i), "1.00");
    }
    assertThat(succeeded(charge(code, "1.00"))).isTrue();
    charge(wrong(code, 5), "1.00");
    rig.clock.forward(STEP);
    String next = code();
    for (int i = 1; i <= 5; i++) {
      assertThat(charge(wrong(next, i), "1.00")).isEqualTo(NO_GOOD);
    }
    assertThat(charge(next, "1.00")).isEqualTo(NO_GOOD);
    rig.clock.forward(STEP);
    assertThat(succeeded(charge(next, "1.00"))).isTrue();
    assertThat(rig.takings()).isEqualTo(cny("2.00"));
  }

  @Test
  void whoGuessesShutsOutItselfAndNotTheHolder() {
    String code = code();
    for (int i = 1; i <= 5; i++) {
      assertThat(charge(wrong(code, i), "1.00")).isEqualTo(NO_GOOD);
    }
    assertThat(charge(code, "1.00")).isEqualTo(NO_GOOD);
    Wallet other = rig.walletWith("0.00");
    assertThat(succeeded(other.collecting().charge(rig.request(), code, cny("1.00")))).isTrue();
  }

  @Test
  void whoGuessesTwentyTimesIsShutOutForADay() {
    for (int step = 0; step < 4; step++) {
      String code = code();
      for (int i = 1; i <= 5; i++) {
        charge(wrong(code, i), "1.00");
      }
      rig.clock.forward(STEP);
    }
    assertThat(charge(code(), "1.00")).isEqualTo(NO_GOOD);
    rig.clock.forward(Duration.ofDays(1));
    assertThat(succeeded(charge(code(), "1.00"))).isTrue();
  }

  @Test
  void aDeviceWhoseCodesWereGuessedAHundredTimesIsOverAndItsHolderIsTold() {
    for (int step = 0; step < 4; step++) {
      String code = code();
      for (int shop = 0; shop < 5; shop++) {
        var guesser = rig.wallets.collecting("guesser-" + shop, "Guesser");
        for (int i = 1; i <= 5; i++) {
          assertThat(guesser.charge(rig.request(), wrong(code, i), cny("1.00"))).isEqualTo(NO_GOOD);
        }
      }
      rig.clock.forward(STEP);
    }
    assertThat(charge(code(), "1.00")).isEqualTo(NO_GOOD);
    assertThat(rig.wallets.events(0, 1000))
        .filteredOn(event -> event.type().equals("payer-device.guessed"))
        .singleElement()
        .satisfies(event -> assertThat(event.wallet()).isEqualTo(payer.id()));
    try (PayerDevice anew = payer.scanning().enrol(rig.request(), "phone")) {
      assertThat(succeeded(charge(code(anew), "1.00"))).isTrue();
    }
    assertThat(rig.balance(payer)).isEqualTo(cny("999.00"));
  }

  @Test
  void manyPayeesWhoGuessAtOnceAreAllCounted() throws Exception {
    String code = code();
    List<Callable<ChargeResult>> parts = new ArrayList<>();
    for (int shop = 0; shop < 64; shop++) {
      var guesser = rig.wallets.collecting("guesser-" + shop, "Guesser");
      RequestId first = rig.request();
      RequestId second = rig.request();
      parts.add(
          () -> {
            guesser.charge(first, wrong(code, 1), cny("1.00"));
            return guesser.charge(second, wrong(code, 2), cny("1.00"));
          });
    }
    long before = deviceAtRest().version();
    assertThat(CollectRig.together(parts)).containsOnly(NO_GOOD);
    assertThat(deviceAtRest().version()).isEqualTo(before + 100);
    assertThat(charge(code, "1.00")).isEqualTo(NO_GOOD);
  }

  @Test
  void aFloodOfWrongCodesWritesNoMoreThanFive() throws Exception {
    String code = code();
    long before = deviceAtRest().version();
    List<Callable<ChargeResult>> parts = new ArrayList<>();
    for (int i = 1; i <= 64; i++) {
      String wrong = wrong(code, i);
      parts.add(() -> charge(wrong, "1.00"));
    }
    assertThat(CollectRig.together(parts)).containsOnly(NO_GOOD);
    assertThat(deviceAtRest().version()).isEqualTo(before + 5);
    assertThat(charge(code, "1.00")).isEqualTo(NO_GOOD);
  }

  @Test
  void ofManyWhoScanOneCodeOneIsPaid() throws Exception {
    for (int round = 1; round <= 100; round++) {
      String code = code();
      List<Callable<ChargeResult>> parts = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        var shop = rig.wallets.collecting("shop-" + i, "Shop " + i);
        RequestId id = rig.request();
        parts.add(() -> shop.charge(id, code, cny("1.00")));
      }
      List<ChargeResult> results = CollectRig.together(parts);
      assertThat(results).filteredOn(CollectRig::succeeded).hasSize(1);
      assertThat(results).filteredOn(NO_GOOD::equals).hasSize(63);
      assertThat(rig.balance(payer)).isEqualTo(cny("1000.00").minus(cny(round + ".00")));
      rig.clock.forward(STEP);
    }
  }

  @Test
  void manyCallsWithOneRequestIdAreOnePayment() throws Exception {
    for (int round = 1; round <= 20; round++) {
      String code = code();
      RequestId id = rig.request();
      List<Callable<ChargeResult>> parts = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        parts.add(() -> rig.shop().charge(id, code, cny("1.00")));
      }
      Set<ChargeResult> answers = new HashSet<>(CollectRig.together(parts));
      assertThat(answers).hasSize(1).allMatch(CollectRig::succeeded);
      assertThat(rig.takings()).isEqualTo(cny(round + ".00"));
      rig.clock.forward(STEP);
    }
  }

  @Test
  void nobodyChargesThemselves() {
    assertThat(payer.collecting().charge(rig.request(), code(), cny("1.00")))
        .isEqualTo(new ChargeResult.Refused(ScanRefusal.SELF));
  }

  @Test
  void aDeviceThatIsEnrolledAgainShowsOtherCodes() {
    String old = code();
    try (PayerDevice anew = payer.scanning().enrol(rig.request(), "phone-1")) {
      assertThat(charge(old, "1.00")).isEqualTo(NO_GOOD);
      assertThat(code(anew).substring(0, 14)).isNotEqualTo(old.substring(0, 14));
      assertThat(succeeded(charge(code(anew), "1.00"))).isTrue();
    }
  }

  @Test
  void severalDevicesOfAWalletShowCodesOfTheirOwn() {
    try (PayerDevice watch = payer.scanning().enrol(rig.request(), "watch")) {
      assertThat(succeeded(charge(code(watch), "1.00"))).isTrue();
      assertThat(succeeded(charge(code(), "1.00"))).isTrue();
    }
  }

  @Test
  void aRevokedDeviceShowsNothingThatIsGood() {
    RequestId id = rig.request();
    payer.scanning().revoke(id, "phone-1");
    payer.scanning().revoke(id, "phone-1");
    payer.scanning().revoke(rig.request(), "phone-1");
    payer.scanning().revoke(rig.request(), "never-seen");
    assertThat(charge(code(), "1.00")).isEqualTo(NO_GOOD);
    assertThat(rig.wallets.events(0, 1000))
        .filteredOn(event -> event.type().equals("payer-device.revoked"))
        .hasSize(1);
    try (PayerDevice anew = payer.scanning().enrol(rig.request(), "phone-1")) {
      assertThat(succeeded(charge(code(anew), "1.00"))).isTrue();
    }
  }

  @Test
  void theSameEnrolmentShowsTheSameCodesAgain() {
    RequestId id = rig.request();
    try (PayerDevice first = payer.scanning().enrol(id, "tablet");
        PayerDevice again = payer.scanning().enrol(id, "tablet")) {
      assertThat(code(again)).isEqualTo(code(first));
      assertThat(succeeded(charge(code(again), "1.00"))).isTrue();
    }
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> payer.scanning().enrol(id, "other"))
        .matches(e -> e.code() == ErrorCode.REQUEST_CONFLICT);
    payer.scanning().enrol(rig.request(), "tablet").close();
    try (PayerDevice late = payer.scanning().enrol(id, "tablet")) {
      assertThat(charge(code(late), "1.00")).isEqualTo(NO_GOOD);
    }
  }

  @Test
  void aDevicesNameIsPlain() {
    for (String name : List.of("", "my phone", "a".repeat(65), "a|b")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> payer.scanning().enrol(rig.request(), name));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> payer.scanning().revoke(rig.request(), name));
    }
  }

  @Test
  void revokingWhatWasNotEnrolledKeepsItsRequestId() {
    RequestId id = rig.request();
    payer.scanning().revoke(id, "tablet");
    try (PayerDevice tablet = payer.scanning().enrol(rig.request(), "tablet")) {
      payer.scanning().revoke(id, "tablet");
      assertThat(succeeded(charge(code(tablet), "1.00"))).isTrue();
    }
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> payer.scanning().revoke(id, "watch"))
        .matches(e -> e.code() == ErrorCode.REQUEST_CONFLICT);
  }

  @Test
  void neitherSeedNorOneTimePartIsKept() {
    String code = code();
    charge(code, "1.00");
    String body = new String(deviceAtRest().body(), StandardCharsets.UTF_8);
    assertThat(body).contains(code.substring(2, 14)).doesNotContain(code.substring(14, 22));
    assertThat(body).doesNotContain("seed");
  }

  @Test
  void aClosedWalletsCodesAreNoGood() {
    Wallet empty = rig.walletWith("0.00");
    try (PayerDevice last = empty.scanning().enrol(rig.request(), "phone")) {
      assertThat(rig.wallets.closeWallet(rig.request(), empty.id())).isTrue();
      assertThat(charge(code(last), "1.00")).isEqualTo(NO_GOOD);
    }
  }

  @Test
  void aClosedDeviceShowsNothing() {
    device.close();
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> device.code(rig.clock.instant()))
        .matches(e -> e.code() == ErrorCode.CLOSED);
  }
}
