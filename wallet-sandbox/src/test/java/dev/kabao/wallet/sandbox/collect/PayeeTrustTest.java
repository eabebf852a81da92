package dev.kabao.wallet.sandbox.collect;

import static dev.kabao.wallet.sandbox.collect.CollectRig.cny;
import static dev.kabao.wallet.sandbox.collect.CollectRig.look;
import static dev.kabao.wallet.sandbox.collect.CollectRig.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.trust.Complaint;
import dev.kabao.wallet.trust.KnownNames;
import dev.kabao.wallet.trust.LinkVerdict;
import dev.kabao.wallet.trust.PayeeDraft;
import dev.kabao.wallet.trust.PayeeResult;
import dev.kabao.wallet.trust.Trust;
import dev.kabao.wallet.trust.Warning;
import dev.kabao.wallet.trust.WarningCode;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom payers are told to trust, and whom not. */
class PayeeTrustTest {
  @TempDir private Path folder;
  private final AtomicInteger looks = new AtomicInteger();
  private final Store store = new InMemoryStore();
  private final AtomicInteger writes = new AtomicInteger();
  private CollectRig rig;
  private Wallet payer;

  @BeforeEach
  void aPayer() {
    KnownNames known = new KnownNames(List.of("Bank of Kabao", "支付宝"), List.of("bank.example"));
    rig =
        new CollectRig(
            folder,
            new StillClock(),
            builder -> builder.limits(LimitPolicy.NONE).knownNames(known).store(counted()));
    payer = rig.walletWith("0.00");
    give();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** A store in memory that counts the looks at known payees. */
  private Store counted() {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("find") && arguments[0].equals("known-payee")) {
                looks.incrementAndGet();
              }
              if (method.getName().equals("commit")) {
                writes.addAndGet(knownPayeesIn((List<?>) arguments[0]));
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static int knownPayeesIn(List<?> commits) {
    return (int)
        commits.stream()
            .flatMap(commit -> ((Commit) commit).documents().stream())
            .filter(document -> document.collection().equals("known-payee"))
            .count();
  }

  /** The rig's own store is not the one that counts. */
  private void give() {
    Transfer gift =
        new Transfer.Post(
            new TransferId(UUID.randomUUID(), 0),
            AccountId.issuer("bank", "CNY"),
            AccountId.wallet(payer.id(), "CNY"),
            10_000);
    store.commit(
        List.of(
            new Commit(rig.clock.instant(), Optional.empty(), List.of(), List.of(gift), List.of())),
        TestNotary.NOTARY);
  }

  private PayeeResult register(PayeeDraft draft) {
    return rig.wallets.payees().register(rig.request(), draft);
  }

  private String code(String payee, String name) {
    return asked(payee, name).code();
  }

  private PaymentRequest asked(String payee, String name) {
    return rig.wallets
        .collecting(payee, name)
        .request(rig.request(), RequestDraft.open(CurrencyUnit.of("CNY"), ""));
  }

  private static List<WarningCode> codes(List<Warning> warnings) {
    return warnings.stream().map(Warning::code).toList();
  }

  @Test
  void onlyARegisteredPayeeIsTrusted() {
    assertThat(look(payer, code("tea", "Tea House")).trust()).isEqualTo(Trust.UNREGISTERED);
    assertThat(register(PayeeDraft.of("tea", "Tea House"))).isInstanceOf(PayeeResult.Done.class);
    ScanResult.Shown shown = look(payer, code("tea", "Tea House"));
    assertThat(shown.trust()).isEqualTo(Trust.TRUSTED);
    assertThat(shown.warnings()).isEmpty();
    rig.wallets.payees().remove(rig.request(), "tea");
    assertThat(look(payer, code("tea", "Tea House")).trust()).isEqualTo(Trust.UNREGISTERED);
    assertThat(rig.wallets.payees().list(Optional.empty(), 10).items()).isEmpty();
  }

  @Test
  void aPersonIsTrustedAndKnownOnceTheyWerePaid() {
    Wallet friend = rig.walletWith("0.00");
    PaymentRequest request =
        friend.collecting().request(rig.request(), RequestDraft.once(cny("5.00"), ""));
    ScanResult.Shown shown = look(payer, request.code());
    assertThat(shown.trust()).isEqualTo(Trust.PERSON);
    assertThat(succeeded(rig.pay(payer, shown))).isTrue();
    PaymentRequest again =
        friend.collecting().request(rig.request(), RequestDraft.once(cny("5.00"), ""));
    assertThat(look(payer, again.code()).trust()).isEqualTo(Trust.KNOWN_PERSON);
  }

  @Test
  void whoBorrowsAKnownNameIsFlaggedWithTheNameThatItResembles() {
    register(PayeeDraft.of("tea", "Harbour Tea House"));
    assertThat(look(payer, code("evil", "Harb0ur Tea House")).warnings())
        .containsExactly(Warning.of(WarningCode.LOOKS_ALIKE, "Harbour Tea House"));
    assertThat(look(payer, code("evil", "Harbor Tea House")).warnings())
        .containsExactly(Warning.of(WarningCode.ONE_LETTER_OFF, "Harbour Tea House"));
    assertThat(look(payer, code("evil", "Harbour Tea House")).warnings())
        .containsExactly(Warning.of(WarningCode.SAME_NAME, "Harbour Tea House"));
    assertThat(look(payer, code("evil", "支付宝官方")).warnings())
        .containsExactly(Warning.of(WarningCode.ADDED_WORDS, "支付宝"));
    assertThat(codes(look(payer, code("evil", "Bаnk of Kabao")).warnings()))
        .containsExactly(WarningCode.MIXED_SCRIPTS, WarningCode.LOOKS_ALIKE);
    assertThat(look(payer, code("evil", "Bank of Kabao")).trust()).isEqualTo(Trust.SUSPICIOUS);
    // The payee itself is not blamed for its imitators.
    register(new PayeeDraft("twin", "Harbour Tea Housе", Optional.empty(), List.of(), true));
    assertThat(look(payer, code("tea", "Harbour Tea House")).trust()).isEqualTo(Trust.TRUSTED);
  }

  @Test
  void whatLooksAlikeIsNotRegisteredUnlessTheHostInsists() {
    register(new PayeeDraft("tea", "Tea House", Optional.empty(), List.of("tea.example"), false));
    PayeeDraft twin =
        new PayeeDraft(
            "twin", "Теа Ноusе", Optional.empty(), List.of("tеa.example".replace('е', 'e')), false);
    PayeeResult refused = register(twin);
    assertThat(codes(((PayeeResult.Alike) refused).warnings()))
        .contains(WarningCode.MIXED_SCRIPTS, WarningCode.LOOKS_ALIKE, WarningCode.SAME_NAME);
    assertThat(rig.wallets.payees().find("twin")).isEmpty();
    assertThat(register(new PayeeDraft("twin", twin.name(), Optional.empty(), List.of(), true)))
        .isInstanceOf(PayeeResult.Done.class);
    assertThat(register(PayeeDraft.of("tea", "Other"))).isInstanceOf(PayeeResult.Taken.class);
    assertThat(register(PayeeDraft.of("bank", "Bank of Kabao")))
        .as("the well-known one itself")
        .isInstanceOf(PayeeResult.Done.class);
  }

  @Test
  void aPayeeThatWasPaidIsToldToHaveChangedUntilItIsPaidAgainAfterALook() {
    register(new PayeeDraft("tea", "Tea House", Optional.of("ABC *1234"), List.of(), false));
    payer.payments().pay(rig.request(), PayRequest.of(FundingSource.balance(), "tea", cny("1.00")));
    rig.wallets
        .payees()
        .change(
            rig.request(),
            new PayeeDraft("tea", "Golden Spoon", Optional.of("XYZ *9876"), List.of(), false));
    List<Warning> told =
        List.of(
            Warning.of(WarningCode.NAME_CHANGED, "Tea House"),
            Warning.of(WarningCode.ACCOUNT_CHANGED, "ABC *1234"));
    assertThat(rig.wallets.payees().look(payer.id(), "tea").warnings()).isEqualTo(told);
    ScanResult.Shown shown = look(payer, code("tea", "Golden Spoon"));
    assertThat(shown.trust()).isEqualTo(Trust.SUSPICIOUS);
    assertThat(shown.warnings()).isEqualTo(told);
    rig.pay(payer, rig.request(), shown, Optional.of(cny("1.00")));
    assertThat(look(payer, code("tea", "Golden Spoon")).trust()).isEqualTo(Trust.TRUSTED);
    // An old code still says the old name.
    assertThat(codes(look(payer, code("tea", "Tea House")).warnings()))
        .contains(WarningCode.NAME_NOT_AS_REGISTERED);
  }

  @Test
  void whoLooksLikeAPayeeThatWasPaidBeforeIsFlagged() {
    ScanResult.Shown shown = look(payer, code("stall", "Market Stall"));
    rig.pay(payer, rig.request(), shown, Optional.of(cny("1.00")));
    assertThat(look(payer, code("evil", "Market StaII")).warnings())
        .containsExactly(Warning.of(WarningCode.LOOKS_ALIKE, "Market Stall"));
    assertThat(look(payer, code("stall", "Market Stall")).trust()).isEqualTo(Trust.UNREGISTERED);
  }

  @Test
  void complaintsAreToldUntilTheLastOneIsSettled() {
    register(PayeeDraft.of("tea", "Tea House"));
    RequestId request = rig.request();
    Complaint first = rig.wallets.payees().complain(request, "tea", Complaint.Kind.FRAUD, "case-1");
    assertThat(rig.wallets.payees().complain(request, "tea", Complaint.Kind.FRAUD, "case-1"))
        .isEqualTo(first);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(
            () -> rig.wallets.payees().complain(request, "tea", Complaint.Kind.OTHER, "case-1"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
    Complaint second =
        rig.wallets.payees().complain(rig.request(), "tea", Complaint.Kind.OTHER, "case-2");
    assertThat(codes(look(payer, code("tea", "Tea House")).warnings()))
        .containsExactly(WarningCode.UNDER_COMPLAINT);
    rig.wallets.payees().settle(rig.request(), first.id());
    rig.wallets.payees().settle(rig.request(), first.id());
    assertThat(rig.wallets.payees().find("tea").orElseThrow().underComplaint()).isTrue();
    rig.wallets.payees().settle(rig.request(), second.id());
    assertThat(look(payer, code("tea", "Tea House")).trust()).isEqualTo(Trust.TRUSTED);
    assertThat(rig.wallets.payees().complaints("tea", Optional.empty(), 10).items())
        .hasSize(2)
        .allMatch(one -> one.settledAt().isPresent());
    assertThat(rig.wallets.payees().look(payer.id(), payer.id().toString()).trust())
        .isEqualTo(Trust.PERSON);
  }

  @Test
  void complaintsThatRaceAreAllCounted() throws Exception {
    List<Callable<Complaint>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String reference = "case-" + i;
      all.add(
          () ->
              rig.wallets.payees().complain(rig.request(), "tea", Complaint.Kind.OTHER, reference));
    }
    List<Complaint> made = CollectRig.together(all);
    for (Complaint one : made) {
      assertThat(rig.wallets.payees().look(payer.id(), "tea").trust()).isEqualTo(Trust.SUSPICIOUS);
      rig.wallets.payees().settle(rig.request(), one.id());
    }
    assertThat(rig.wallets.payees().look(payer.id(), "tea").trust()).isEqualTo(Trust.UNREGISTERED);
  }

  @Test
  void linksAreTrustedByTheirVeryHostOnly() {
    register(
        new PayeeDraft("tea", "Tea House", Optional.empty(), List.of("tea-house.example"), false));
    assertThat(link("https://pay.example/?r=1").trust()).isEqualTo(Trust.TRUSTED);
    assertThat(link("https://tea-house.example/menu").payee()).contains("tea");
    assertThat(link("https://news.example/"))
        .isEqualTo(
            new LinkVerdict(
                Trust.UNREGISTERED, Optional.of("news.example"), Optional.empty(), List.of()));
    assertThat(link("https://tea-house.example:8443/").trust()).isNotEqualTo(Trust.TRUSTED);
    assertThat(flags("https://tea-h0use.example/")).containsExactly(WarningCode.LOOKS_ALIKE);
    assertThat(flags("https://teahouse.example/")).containsExactly(WarningCode.LOOKS_ALIKE);
    assertThat(flags("https://tea-houses.example/")).containsExactly(WarningCode.ONE_LETTER_OFF);
    assertThat(flags("https://bank.example.evil.test/")).containsExactly(WarningCode.HOST_INSIDE);
    assertThat(flags("https://bаnk.example/"))
        .containsExactly(
            WarningCode.ENCODED_HOST, WarningCode.MIXED_SCRIPTS, WarningCode.LOOKS_ALIKE);
    assertThat(flags("https://xn--bnk-5cd.example/")).contains(WarningCode.ENCODED_HOST);
    assertThat(flags("https://pay.example@evil.test/")).contains(WarningCode.NAME_BEFORE_HOST);
    assertThat(flags("http://pay.example/")).containsExactly(WarningCode.NOT_ENCRYPTED);
    assertThat(link("http://pay.example/").trust()).isEqualTo(Trust.SUSPICIOUS);
    rig.wallets.payees().complain(rig.request(), "tea", Complaint.Kind.FRAUD, "case-1");
    assertThat(flags("https://tea-house.example/menu"))
        .containsExactly(WarningCode.UNDER_COMPLAINT);
  }

  private LinkVerdict link(String text) {
    return rig.wallets.payees().checkLink(text);
  }

  private List<WarningCode> flags(String text) {
    return codes(link(text).warnings());
  }

  @Test
  void aPaymentToAKnownPayeeCostsOneLookAndNoWrite() {
    PayRequest request = PayRequest.of(FundingSource.balance(), "tea", cny("1.00"));
    payer.payments().pay(rig.request(), request);
    assertThat(writes.get()).isOne();
    looks.set(0);
    for (int i = 0; i < 10; i++) {
      payer.payments().pay(rig.request(), request);
    }
    assertThat(looks.get()).isEqualTo(10);
    assertThat(writes.get()).isOne();
  }

  @Test
  void firstPaymentsThatRaceAllSucceedAndWriteOnce() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      all.add(
          () ->
              payer
                      .payments()
                      .pay(
                          rig.request(), PayRequest.of(FundingSource.balance(), "tea", cny("1.00")))
                  instanceof dev.kabao.wallet.payment.PaymentResult.Succeeded);
    }
    assertThat(CollectRig.together(all)).hasSize(16).containsOnly(true);
  }
}
