package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.crypto.KeySources;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrapping keys and data keys change while people bind cards, pay and sign in. */
class KeysChangeUnderLoadTest {
  private static final int PEOPLE = 6;
  private static final Money ONE = Money.parse("CNY 1.00");

  @TempDir private Path folder;
  private final Secret passphrase = Secret.of(Rig.PASSPHRASE);
  private final AtomicInteger requests = new AtomicInteger();

  @AfterEach
  void closePassphrase() {
    passphrase.close();
  }

  private RequestId request() {
    return RequestId.of("load-" + requests.incrementAndGet());
  }

  @Test
  void afterANewDataKeyEverythingOpensAndTheOlderKeysGoOnceTheyAreSettled() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      String number = rig.issueCard(Person.LI, "1000.00");
      BoundCard card = rig.bind(wallet, number, Person.LI);
      SessionToken token = signIn(rig, wallet);

      rig.clock.forward(Duration.ofSeconds(1));
      assertThat(rig.wallets().keys().renewDataKeys(RotationPace.UNLIMITED, p -> {}).changed())
          // The wallet, its card, its binding, its session and its device.
          .isEqualTo(5);
      assertUsable(rig, wallet, card, token);
      assertThat(rig.wallets().keys().retireDataKeys(RotationPace.UNLIMITED, p -> {}).changed())
          .isZero();
      rig.clock.forward(Duration.ofHours(1).plusSeconds(1));
      assertThat(rig.wallets().keys().retireDataKeys(RotationPace.UNLIMITED, p -> {}).changed())
          .isEqualTo(1);
      assertThat(rig.wallets().keys().retireDataKeys(RotationPace.UNLIMITED, p -> {}).changed())
          .isZero();
      // The first session was idle for too long meanwhile.
      assertUsable(rig, wallet, card, signIn(rig, wallet));
      rig.wallets().export(wallet.id(), new ByteArrayOutputStream());
    }
  }

  @Test
  void aWalkThatAnotherVersionBeganThroughOtherCollectionsIsBegunAnew() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      BoundCard card = rig.bind(wallet, rig.issueCard(Person.LI, "1000.00"), Person.LI);
      rig.clock.forward(Duration.ofSeconds(1));
      assertThatThrownBy(
              () ->
                  rig.wallets()
                      .keys()
                      .renewDataKeys(
                          RotationPace.UNLIMITED,
                          progress -> {
                            throw new IllegalStateException("The host stops.");
                          }))
          .hasMessage("The host stops.");
      rig.wallets().close();
      haveWalked(List.of("wallet", "card", "binding"), 3);
      rig.use(rig.platform().build());
      wallet = rig.open(wallet.id());
      // All but the wallet itself, which the walk was through with.
      assertThat(rig.wallets().keys().renewDataKeys(RotationPace.UNLIMITED, p -> {}).changed())
          .isEqualTo(2);
      CardsWork.topUp(rig, wallet, card.id(), "1.00");
    }
  }

  /** As if an older version, which had other collections, had come so far in them. */
  private void haveWalked(List<String> collections, int phase) {
    try (SqliteStore store = SqliteStore.open(folder.resolve("wallet.db"));
        KeyringVault vault = KeyringVault.open(folder.resolve("keyring"), passphrase)) {
      Document kept = store.findAll("key-rotation", Optional.empty(), 1).get(0);
      ObjectNode body = (ObjectNode) new ObjectMapper().readTree(kept.body());
      body.put("phase", phase);
      body.set("walks", new ObjectMapper().valueToTree(collections));
      DocumentWrite write =
          new DocumentWrite(
              kept.collection(),
              kept.id(),
              kept.version(),
              body.toString().getBytes(StandardCharsets.UTF_8),
              List.of(),
              Optional.empty());
      Commit commit =
          new Commit(Instant.EPOCH, Optional.empty(), List.of(write), List.of(), List.of());
      assertThat(store.commit(List.of(commit), Notary.of(vault)))
          .singleElement()
          .isInstanceOf(CommitOutcome.Applied.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SessionToken signIn(Rig rig, Wallet wallet) {
    return rig.wallets()
        .openSession(
            request(),
            HostAssertion.of(wallet.id(), Factor.KNOWLEDGE),
            Optional.of(new Device("device-1", "a blue phone")),
            Optional.of("203.0.113.7"));
  }

  private void assertUsable(Rig rig, Wallet wallet, BoundCard card, SessionToken token) {
    assertThat(wallet.cards().list())
        .extracting(BoundCard::display)
        .containsExactly(card.display());
    CardsWork.topUp(rig, wallet, card.id(), "1.00");
    assertThat(rig.wallets().resume(token, Signals.UNKNOWN).orElseThrow().sessions().open())
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.source()).contains("203.0.113.7");
              assertThat(view.device().orElseThrow().name()).isEqualTo("a blue phone");
            });
  }

  @Test
  void nobodyIsRefusedOrLosesAnythingWhileKeysChange() throws Exception {
    try (Rig rig = new Rig(folder)) {
      rig.wallets().close();
      KeyringVault vault = KeyringVault.open(folder.resolve("keyring"), passphrase);
      rig.use(rig.platform().vault(vault).build());
      AtomicBoolean over = new AtomicBoolean();
      List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
      List<Thread> busy = new ArrayList<>();
      List<Wallet> wallets = Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < PEOPLE; i++) {
        Person person = new Person(Person.LI.name(), Person.LI.idNumber(), "1380013900" + i);
        Thread thread =
            new Thread(
                () -> {
                  try {
                    live(rig, person, over, wallets);
                  } catch (RuntimeException | AssertionError e) {
                    failures.add(e);
                  }
                });
        busy.add(thread);
        thread.start();
      }
      WrappingKeys keys =
          vault.wrappingKeys(folder.resolve("keyring"), KeySources.passphrase(passphrase));
      for (int round = 0; round < 6; round++) {
        keys.renew();
        rig.wallets().keys().rewrap(RotationPace.UNLIMITED, p -> {});
        rig.wallets().keys().retire(keys);
        rig.wallets().keys().renewDataKeys(RotationPace.UNLIMITED, p -> {});
      }
      over.set(true);
      for (Thread thread : busy) {
        thread.join();
      }
      assertThat(failures).isEmpty();
      rig.wallets().resolve();
      rig.clock.forward(Duration.ofHours(2));
      rig.wallets().keys().retireDataKeys(RotationPace.UNLIMITED, p -> {});
      rig.wallets().keys().rewrap(RotationPace.UNLIMITED, p -> {});
      rig.wallets().keys().retire(keys);
      assertThat(keys.versions()).containsExactly(7);
      assertThat(wallets).hasSize(PEOPLE);
      for (Wallet wallet : wallets) {
        assertThat(wallet.cards().list()).hasSize(1);
        rig.wallets().export(wallet.id(), new ByteArrayOutputStream());
      }
      assertThat(rig.wallets().checkLedger().balanced()).isTrue();
    }
  }

  /** Binds a card, then pays with it and from the balance and signs in, again and again. */
  private void live(Rig rig, Person person, AtomicBoolean over, List<Wallet> wallets) {
    NewWallet made = rig.wallets().createWallet(request(), person.phone());
    Wallet wallet = rig.open(((NewWallet.Created) made).id());
    String number;
    synchronized (rig) {
      number = rig.issueCard(person, "100000.00");
    }
    BoundCard card = bind(rig, wallet, number, person);
    do {
      assertThat(wallet.payments().topUp(request(), TopUpRequest.of(card.id(), ONE)))
          .isInstanceOf(PaymentResult.Succeeded.class);
      assertThat(
              wallet.payments().pay(request(), PayRequest.of(FundingSource.balance(), "shop", ONE)))
          .isInstanceOf(PaymentResult.Succeeded.class);
      signIn(rig, wallet);
    } while (!over.get());
    wallets.add(wallet);
  }

  private BoundCard bind(Rig rig, Wallet wallet, String number, Person person) {
    synchronized (rig) {
      // The rig counts its requests; what the keys do meanwhile is not held up by it.
      return rig.bind(wallet, number, person);
    }
  }
}
