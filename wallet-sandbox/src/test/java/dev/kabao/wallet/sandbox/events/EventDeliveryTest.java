package dev.kabao.wallet.sandbox.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.event.EventListener;
import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.sandbox.events.Stage.Kind;
import dev.kabao.wallet.value.RequestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every event reaches every listener, in the order of its wallet, whatever happens between. */
@Timeout(120)
class EventDeliveryTest {
  @TempDir private Path folder;

  private static List<Long> oneTo(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eventsOfManyWritersComeOnceAndInTheOrderOfTheirWallet(Kind kind) throws Exception {
    int writers = 8;
    int each = 250;
    Notebook notebook = new Notebook("books");
    try (Stage stage = new Stage(kind, folder)) {
      stage.start(notebook.subscription());
      ExecutorService pool = Executors.newFixedThreadPool(writers);
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int wallet = writer;
        all.add(
            pool.submit(
                () -> IntStream.rangeClosed(1, each).forEach(n -> stage.happen(wallet, n))));
      }
      for (Future<?> one : all) {
        one.get();
      }
      pool.shutdown();
      notebook.awaitTaken(writers * each);
      stage.end();
    }
    for (int wallet = 0; wallet < writers; wallet++) {
      assertThat(notebook.of(wallet)).isEqualTo(oneTo(each));
    }
    assertThat(notebook.taken())
        .extracting(WalletEvent::sequence)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aListenerGoesOnAfterARestartWhereItWas(Kind kind) {
    Notebook notebook = new Notebook("books");
    try (Stage stage = new Stage(kind, folder)) {
      stage.start(notebook.subscription());
      IntStream.rangeClosed(1, 10).forEach(n -> stage.happen(1, n));
      notebook.awaitTaken(10);
      stage.end();
      IntStream.rangeClosed(11, 15).forEach(n -> stage.happen(1, n));
      stage.start(notebook.subscription());
      notebook.awaitTaken(15);
      stage.end();
    }
    assertThat(notebook.of(1)).isEqualTo(oneTo(15));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCrashBeforeTheCursorIsKeptRepeatsEventsAndLosesNone(Kind kind) {
    Notebook notebook = new Notebook("books");
    try (Stage stage = new Stage(kind, folder)) {
      stage.happen(1, 1);
      stage.start(notebook.subscription());
      notebook.awaitTaken(1);
      stage.end();
      stage.start(notebook.subscription()).gate().crashBeforeProgressIsKept();
      IntStream.rangeClosed(2, 5).forEach(n -> stage.happen(1, n));
      notebook.awaitTaken(5);
      stage.end();
      stage.happen(1, 6);
      stage.start(notebook.subscription());
      notebook.awaitTaken(10);
      stage.end();
    }
    assertThat(notebook.of(1)).containsExactly(1L, 2L, 3L, 4L, 5L, 2L, 3L, 4L, 5L, 6L);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void twoListenersAreIndependentThoughOneIsStuckAndOneFails(Kind kind) throws Exception {
    Notebook well = new Notebook("well");
    Notebook ill = new Notebook("ill").failOn(event -> true);
    CountDownLatch free = new CountDownLatch(1);
    try (Stage stage = new Stage(kind, folder)) {
      stage.start(
          ill.subscription(), Subscription.of("stuck", event -> free.await()), well.subscription());
      IntStream.rangeClosed(1, 20).forEach(n -> stage.happen(n, n));
      well.awaitTaken(20);
      Stage.await(() -> ill.tried() >= 20);
      assertThat(ill.taken()).isEmpty();
      free.countDown();
    }
    assertThat(well.taken()).hasSize(20);
  }

  @Test
  void closingWaitsForTheEventThatIsBeingTaken() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    List<Long> seen = new CopyOnWriteArrayList<>();
    EventListener slow =
        event -> {
          entered.countDown();
          free.await();
          seen.add(event.subject().getLeastSignificantBits());
        };
    try (Stage stage = new Stage(Kind.SQLITE, folder)) {
      stage.happen(1, 1);
      stage.happen(1, 2);
      stage.start(Subscription.of("slow", slow));
      entered.await();
      Thread closing = new Thread(stage::end);
      closing.start();
      Stage.await(() -> closing.getState() == Thread.State.WAITING);
      assertThat(seen).isEmpty();
      free.countDown();
      closing.join();
      assertThat(seen).containsExactly(1L);
      stage.start(Subscription.of("slow", slow));
      Stage.await(() -> seen.size() == 2);
    }
    assertThat(seen).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aNewNameCanStartWithWhatHappensFromNowOn(Kind kind) {
    Notebook old = new Notebook("old");
    Notebook late = new Notebook("late");
    try (Stage stage = new Stage(kind, folder)) {
      IntStream.rangeClosed(1, 37).forEach(n -> stage.happen(1, n));
      stage.start(old.subscription(), late.subscription().fromNow());
      stage.happen(1, 38);
      late.awaitTaken(1);
      stage.end();
      // A known name goes on where it was, whatever it says.
      stage.happen(1, 39);
      stage.start(old.subscription(), late.subscription().fromNow());
      late.awaitTaken(2);
      old.awaitTaken(39);
    }
    assertThat(late.of(1)).containsExactly(38L, 39L);
    assertThat(old.of(1)).isEqualTo(oneTo(39));
  }

  @Test
  void onAnEmptyStoreFromNowOnMeansEverything() {
    Notebook notebook = new Notebook("late");
    try (Stage stage = new Stage(Kind.SQLITE, folder)) {
      stage.start(notebook.subscription().fromNow());
      stage.happen(1, 1);
      notebook.awaitTaken(1);
    }
    assertThat(notebook.of(1)).containsExactly(1L);
  }

  @Test
  void aListenerMayUseThePlatformAndMayInterruptItsThread() {
    Notebook notebook = new Notebook("books");
    try (Stage stage = new Stage(Kind.SQLITE, folder)) {
      stage.start(
          Subscription.of(
              "books",
              event -> {
                if (event.type().equals("test.fact")) {
                  NewWallet made =
                      stage
                          .wallets()
                          .createWallet(RequestId.of("r-" + event.sequence()), "+8613800138000");
                  assertThat(made).isInstanceOf(NewWallet.Created.class);
                }
                Thread.currentThread().interrupt();
                notebook.on(event);
              }));
      stage.happen(1, 1);
      notebook.awaitTaken(2);
    }
    assertThat(notebook.taken())
        .extracting(WalletEvent::type)
        .containsExactly("test.fact", "wallet.created");
  }

  @Test
  void twoPlatformsOnOneStoreRepeatEventsButLoseNone() {
    Notebook notebook = new Notebook("books");
    try (Stage stage = new Stage(Kind.MEMORY, folder)) {
      stage.start(notebook.subscription());
      try (Wallets other = stage.another(notebook.subscription())) {
        IntStream.rangeClosed(1, 300).forEach(n -> stage.happen(1, n));
        Stage.await(() -> notebook.of(1).containsAll(oneTo(300)));
        assertThat(other.events(0, 1000)).hasSize(300);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aHostCanKeepACursorOfItsOwn(Kind kind) {
    try (Stage stage = new Stage(kind, folder)) {
      stage.start();
      IntStream.rangeClosed(1, 7).forEach(n -> stage.happen(n % 2, n));
      List<WalletEvent> first = stage.wallets().events(0, 4);
      List<WalletEvent> rest = stage.wallets().events(first.get(3).sequence(), 4);
      assertThat(first).hasSize(4);
      assertThat(rest).hasSize(3);
      assertThat(stage.wallets().events(rest.get(2).sequence(), 4)).isEmpty();
      assertThat(first.get(1).type()).isEqualTo("test.fact");
      assertThat(first.get(1).wallet()).isEqualTo(Stage.wallet(0));
      assertThat(first.get(1).subject().getLeastSignificantBits()).isEqualTo(2);
      assertThat(first.get(1).at()).isEqualTo("2026-11-23T04:00:00Z");
      assertThatIllegalArgumentException().isThrownBy(() -> stage.wallets().events(0, 0));
    }
  }

  @Test
  void namesAreOfOneFormAndGivenOnce() {
    EventListener listener = event -> {};
    assertThatIllegalArgumentException().isThrownBy(() -> Subscription.of("", listener));
    assertThatIllegalArgumentException().isThrownBy(() -> Subscription.of("a b", listener));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wallets.builder().listener("a", listener).listener("a", listener));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wallets.builder().deliverEvery(java.time.Duration.ZERO));
  }
}
