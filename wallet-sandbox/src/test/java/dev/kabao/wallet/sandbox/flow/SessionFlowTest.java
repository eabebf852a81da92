package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.account.SecretsService;
import dev.kabao.wallet.audit.AuditTrail;
import dev.kabao.wallet.bill.BillService;
import dev.kabao.wallet.bill.BillerService;
import dev.kabao.wallet.card.CardBinder;
import dev.kabao.wallet.category.CategoryService;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.ScanService;
import dev.kabao.wallet.coupon.CouponService;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.factor.FactorService;
import dev.kabao.wallet.insight.InsightService;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.reward.PointsService;
import dev.kabao.wallet.reward.RewardService;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.DeviceView;
import dev.kabao.wallet.session.SessionService;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.session.SessionView;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.statement.StatementService;
import dev.kabao.wallet.transfer.TransferService;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions: how they begin, go on, and end, and that nothing works through one that has ended. */
class SessionFlowTest {
  private static final Device PHONE = new Device("install-0001", "李小明的手机");
  private static final Device TABLET = new Device("install-0002", "tablet");

  @TempDir Path folder;

  private Rig rig;
  private Wallet host;

  @BeforeEach
  void open() throws IOException {
    rig = new Rig(folder);
    host = rig.walletOf(Person.LI);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private SessionToken signIn(RequestId request, Device device) {
    return rig.wallets()
        .openSession(
            request,
            HostAssertion.of(host.id(), Factor.KNOWLEDGE),
            Optional.of(device),
            Optional.of("203.0.113.7"));
  }

  private Wallet signedIn(Device device) {
    return resumed(signIn(rig.request(), device)).orElseThrow();
  }

  private Optional<Wallet> resumed(SessionToken token) {
    return rig.wallets().resume(token, Signals.UNKNOWN);
  }

  private static void assertOver(Wallet wallet) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> wallet.payments().balances())
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
  }

  private List<WalletEvent> events(String type) {
    return rig.wallets().events(0, 1000).stream().filter(e -> e.type().equals(type)).toList();
  }

  @Test
  void aTokenResumesItsSessionAcrossARestartAndWhatItDoesIsMarked() {
    SessionToken token = signIn(rig.request(), PHONE);
    rig.restart();
    Wallet wallet = resumed(token).orElseThrow();
    SessionView view = wallet.sessions().open().get(0);
    assertThat(view.current()).isTrue();
    assertThat(view.device()).contains(PHONE);
    assertThat(view.source()).contains("203.0.113.7");
    assertThat(view.factors()).containsExactly(Factor.KNOWLEDGE);

    rig.challenged(wallet, rig.issueCard(Person.LI, "1.00"), Person.LI);
    assertThat(events("binding.created"))
        .singleElement()
        .satisfies(event -> assertThat(event.by()).contains(view.id()));
  }

  @Test
  void theSameRequestGetsTheSameTokenAndAnotherContentAConflict() {
    RequestId request = rig.request();
    SessionToken first = signIn(request, PHONE);
    assertThat(signIn(request, PHONE).text()).isEqualTo(first.text());
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> signIn(request, TABLET))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
    assertThat(resumed(first).orElseThrow().sessions().open()).hasSize(1);
  }

  @Test
  void aSessionThatIsNotUsedEndsAndOneThatIsUsedGoesOnToItsLastHour() {
    SessionToken idle = signIn(rig.request(), PHONE);
    SessionToken busy = signIn(rig.request(), TABLET);
    Wallet used = resumed(busy).orElseThrow();
    rig.clock.forward(Duration.ofMinutes(14));
    assertThat(used.payments().balances()).isNotNull();
    rig.clock.forward(Duration.ofMinutes(2));
    assertThat(resumed(idle)).isEmpty();
    for (int i = 0; i < 70; i++) {
      rig.clock.forward(Duration.ofMinutes(10));
      assertThat(used.payments().balances()).isNotNull();
    }
    rig.clock.forward(Duration.ofMinutes(5));
    assertOver(used);
    assertThat(resumed(busy)).isEmpty();
  }

  @Test
  void aPersonEndsOneSessionOrAllOthersThoseOfTheHostIncluded() {
    Wallet phone = signedIn(PHONE);
    Wallet tablet = signedIn(TABLET);
    SessionId other =
        phone.sessions().open().stream()
            .filter(session -> !session.current())
            .findFirst()
            .orElseThrow()
            .id();
    phone.sessions().end(rig.request(), other);
    assertOver(tablet);
    Wallet again = signedIn(TABLET);
    phone.sessions().endOthers(rig.request());
    assertOver(again);
    assertOver(host);
    assertThat(phone.sessions().open()).extracting(SessionView::current).containsExactly(true);
    rig.clock.forward(Duration.ofSeconds(1));
    assertThat(rig.open(host.id()).payments().balances()).isNotNull();

    rig.wallets().endSessions(rig.request(), host.id());
    assertOver(phone);
  }

  @Test
  void aSessionOfAnotherWalletIsNotFound() {
    Wallet stranger = rig.walletOf(Person.WANG);
    Wallet mine = signedIn(PHONE);
    SessionId id = mine.sessions().open().get(0).id();
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> stranger.sessions().end(rig.request(), id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(mine.payments().balances()).isNotNull();
  }

  @Test
  void aTokenWithOneCharacterChangedIsNone() {
    String good = signIn(rig.request(), PHONE).text();
    int tried = 0;
    for (int i = "kst_".length(); i < good.length(); i++) {
      char other = good.charAt(i) == 'A' ? 'B' : 'A';
      String bad = good.substring(0, i) + other + good.substring(i + 1);
      assertThat(resumed(SessionToken.parse(bad))).isEmpty();
      tried++;
    }
    assertThat(tried).isEqualTo(64);
    assertThatIllegalArgumentException().isThrownBy(() -> SessionToken.parse(good + "A"));
    assertThat(SessionToken.parse(good)).hasToString("SessionToken[hidden]");
  }

  @Test
  void aNewDeviceIsAFactOnceAndAForgottenOneIsNewAgain() {
    Wallet wallet = signedIn(PHONE);
    Wallet second = signedIn(PHONE);
    assertThat(events("device.new")).hasSize(1);
    assertThat(wallet.sessions().devices()).extracting(DeviceView::device).containsExactly(PHONE);
    assertThat(host.sessions().forget(rig.request(), PHONE.id())).isTrue();
    assertThat(host.sessions().forget(rig.request(), "install-9999")).isFalse();
    assertOver(wallet);
    assertOver(second);
    assertThat(host.sessions().devices()).isEmpty();
    signedIn(PHONE);
    assertThat(events("device.new")).hasSize(2);
  }

  @Test
  void everyCallOfEveryServiceRefusesOnceTheSessionHasEnded() throws Exception {
    Wallet wallet = signedIn(PHONE);
    Map<Class<?>, Object> services =
        Map.ofEntries(
            Map.entry(CardBinder.class, wallet.cards()),
            Map.entry(PaymentService.class, wallet.payments()),
            Map.entry(TransferService.class, wallet.transfers()),
            Map.entry(CollectService.class, wallet.collecting()),
            Map.entry(ScanService.class, wallet.scanning()),
            Map.entry(SessionService.class, wallet.sessions()),
            Map.entry(SecretsService.class, wallet.secrets()),
            Map.entry(FactorService.class, wallet.factors()),
            Map.entry(AuditTrail.class, wallet.audit()),
            Map.entry(StatementService.class, wallet.statements()),
            Map.entry(CategoryService.class, wallet.categories()),
            Map.entry(BillService.class, wallet.bills()),
            Map.entry(BillerService.class, wallet.billers()),
            Map.entry(CouponService.class, wallet.coupons()),
            Map.entry(InsightService.class, wallet.insights()),
            Map.entry(RewardService.class, wallet.rewards()),
            Map.entry(PointsService.class, wallet.rewards().points()));
    assertThat(services.keySet()).containsAll(servicesOfAWallet());
    rig.wallets().endSessions(rig.request(), wallet.id());
    List<String> open = new ArrayList<>();
    for (Map.Entry<Class<?>, Object> service : services.entrySet()) {
      for (Method method : service.getKey().getMethods()) {
        if (services.containsKey(method.getReturnType())) {
          // Hands out another service, which does nothing by itself.
          continue;
        }
        try {
          method.invoke(service.getValue(), nothingFor(method));
          open.add(method.toString());
        } catch (InvocationTargetException e) {
          if (!(e.getCause() instanceof WalletException refused)
              || refused.code() != ErrorCode.SESSION_ENDED) {
            open.add(method + ": " + e.getCause());
          }
        }
      }
    }
    assertThat(open).isEmpty();
    assertOver(wallet);
  }

  /** Null for whatever a method takes, and zero for a number. */
  private static Object[] nothingFor(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
        .toArray();
  }

  /** What a wallet hands out, so that a service that joins later is not forgotten here. */
  private static java.util.Set<Class<?>> servicesOfAWallet() {
    return Stream.of(Wallet.class.getMethods())
        .map(Method::getReturnType)
        .filter(Class::isInterface)
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void nothingOfATokenAndNoPlaceOrNameIsInTheFiles() throws IOException {
    SessionToken token = signIn(rig.request(), PHONE);
    assertThat(resumed(token)).isPresent();
    byte[] secret =
        java.util.Base64.getUrlDecoder().decode(token.text().substring("kst_".length()));
    String tail = new String(secret, 16, 32, StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(tail).doesNotContain(token.text().substring(30));
        assertThat(bytes).doesNotContain("203.0.113.7");
        assertThat(bytes)
            .doesNotContain(
                new String(
                    PHONE.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
      }
    }
  }
}
