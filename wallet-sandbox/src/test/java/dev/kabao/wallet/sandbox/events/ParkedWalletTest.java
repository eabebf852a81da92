package dev.kabao.wallet.sandbox.events;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.sandbox.events.Stage.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A listener that throws is tried again, later and later, and holds up no other wallet. */
@Timeout(120)
class ParkedWalletTest {
  private static final int POISON = 1;
  private static final int OTHER = 2;
  private static final int MARKER = 3;

  @TempDir private Path folder;
  private final Notebook notebook = new Notebook("books");
  private int markers;

  /** Lets at least one whole round of delivery pass. */
  private void settle(Stage stage) {
    for (int i = 0; i < 2; i++) {
      int number = ++markers;
      stage.happen(MARKER, number);
      Stage.await(() -> notebook.of(MARKER).contains((long) number));
    }
  }

  private static List<Long> oneTo(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aWalletThatFailsWaitsAndTheOthersGoOn(Kind kind) {
    notebook.failOn(POISON, 2);
    try (Stage stage = new Stage(kind, folder)) {
      stage.start(notebook.subscription());
      for (int n = 1; n <= 50; n++) {
        stage.happen(POISON, n);
        stage.happen(OTHER, n);
      }
      Stage.await(() -> notebook.of(OTHER).size() == 50);
      assertThat(notebook.of(POISON)).containsExactly(1L);
      settle(stage);
      assertThat(notebook.tries(POISON, 2)).isEqualTo(1);
      notebook.heal();
      settle(stage);
      assertThat(notebook.of(POISON)).containsExactly(1L);
      stage.forward(Duration.ofSeconds(1));
      Stage.await(() -> notebook.of(POISON).size() == 50);
      settle(stage);
      stage.happen(POISON, 51);
      Stage.await(() -> notebook.of(POISON).size() == 51);
    }
    assertThat(notebook.of(POISON)).isEqualTo(oneTo(51));
    assertThat(notebook.of(OTHER)).isEqualTo(oneTo(50));
  }

  @Test
  void thePausesDoubleUpToTenMinutes() {
    notebook.failOn(POISON, 1);
    try (Stage stage = new Stage(Kind.MEMORY, folder)) {
      stage.start(notebook.subscription());
      stage.happen(POISON, 1);
      Stage.await(() -> notebook.tries(POISON, 1) == 1);
      int tries = 1;
      for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600}) {
        stage.forward(Duration.ofMillis(seconds * 1000 - 1));
        settle(stage);
        assertThat(notebook.tries(POISON, 1)).isEqualTo(tries);
        stage.forward(Duration.ofMillis(1));
        settle(stage);
        assertThat(notebook.tries(POISON, 1)).isEqualTo(++tries);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aWalletThatFailsForLongGetsAllOfItsEventsInOrderInTheEnd(Kind kind) {
    notebook.failOn(POISON, 3);
    try (Stage stage = new Stage(kind, folder)) {
      stage.start(notebook.subscription());
      // More than is searched at once.
      for (int n = 1; n <= 1_200; n++) {
        stage.happen(OTHER, n);
        if (n % 10 == 0) {
          stage.happen(POISON, n / 10);
        }
      }
      Stage.await(() -> notebook.of(OTHER).size() == 1_200);
      settle(stage);
      stage.start(notebook.subscription());
      settle(stage);
      stage.forward(Duration.ofHours(1));
      settle(stage);
      assertThat(notebook.of(POISON)).containsExactly(1L, 2L);
      assertThat(notebook.tries(POISON, 3)).isEqualTo(2);
      // Fails again on the way, then no more.
      notebook.failOn(POISON, 77);
      stage.forward(Duration.ofHours(1));
      Stage.await(() -> notebook.tries(POISON, 77) == 1);
      settle(stage);
      stage.start(notebook.heal().subscription());
      stage.forward(Duration.ofSeconds(1));
      Stage.await(() -> notebook.of(POISON).size() == 120);
      settle(stage);
      stage.start(notebook.subscription());
      settle(stage);
    }
    assertThat(notebook.of(POISON)).isEqualTo(oneTo(120));
    assertThat(notebook.of(OTHER)).isEqualTo(oneTo(1_200));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCrashWhileAWalletWaitsRepeatsInOrderAndLosesNothing(Kind kind) {
    notebook.failOn(POISON, 2);
    try (Stage stage = new Stage(kind, folder)) {
      stage.start(notebook.subscription());
      IntStream.rangeClosed(1, 4).forEach(n -> stage.happen(POISON, n));
      settle(stage);
      stage.gate().crashBeforeProgressIsKept();
      notebook.heal();
      stage.forward(Duration.ofSeconds(1));
      Stage.await(() -> notebook.of(POISON).contains(2L));
      stage.start(notebook.subscription());
      Stage.await(() -> notebook.of(POISON).contains(4L));
      stage.happen(POISON, 5);
      Stage.await(() -> notebook.of(POISON).contains(5L));
      settle(stage);
    }
    List<Long> taken = notebook.of(POISON);
    assertThat(taken).startsWith(1L, 2L).endsWith(2L, 3L, 4L, 5L).contains(1L, 2L, 3L, 4L, 5L);
    assertThat(taken.stream().filter(n -> n == 1).count()).isEqualTo(1);
  }

  @Test
  void aWalletMayFailAgainLater() {
    try (Stage stage = new Stage(Kind.SQLITE, folder)) {
      stage.start(notebook.subscription());
      for (int n = 1; n <= 5; n++) {
        notebook.failOn(POISON, n);
        stage.happen(POISON, n);
        int number = n;
        Stage.await(() -> notebook.tries(POISON, number) == 1);
        settle(stage);
        notebook.heal();
        stage.forward(Duration.ofSeconds(1));
        Stage.await(() -> notebook.of(POISON).size() == number);
      }
    }
    assertThat(notebook.of(POISON)).isEqualTo(oneTo(5));
  }

  @Test
  void aListenerThatThrowsAnErrorIsTriedAgainToo() {
    AtomicBoolean ill = new AtomicBoolean(true);
    try (Stage stage = new Stage(Kind.MEMORY, folder)) {
      stage.start(
          Subscription.of(
              "books",
              event -> {
                if (ill.getAndSet(false)) {
                  throw new NoClassDefFoundError();
                }
                notebook.on(event);
              }));
      stage.happen(POISON, 1);
      Stage.await(() -> !ill.get());
      settle(stage);
      stage.forward(Duration.ofSeconds(1));
      Stage.await(() -> notebook.of(POISON).size() == 1);
    }
  }

  @Test
  void whenVeryManyWalletsFailTheListenerItselfIsHeldUpAndThenGoesOn() {
    int wallets = 1_100;
    notebook.failOn(event -> true);
    try (Stage stage = new Stage(Kind.MEMORY, folder)) {
      IntStream.rangeClosed(1, wallets).forEach(n -> stage.happen(100 + n, n));
      stage.start(notebook.subscription());
      Stage.await(() -> notebook.tried() >= 1_001);
      stage.start(notebook.heal().subscription());
      stage.forward(Duration.ofSeconds(1));
      notebook.awaitTaken(wallets);
    }
    assertThat(notebook.taken()).hasSize(wallets);
    assertThat(notebook.taken()).extracting(event -> event.wallet()).doesNotHaveDuplicates();
  }

  @Test
  void whatAListenerThrowsIsLoggedByItsClassOnly() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("dev.kabao.wallet.internal.event");
    log.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(log);
    try (Stage stage = new Stage(Kind.MEMORY, folder)) {
      notebook.failOn(POISON, 1);
      stage.start(notebook.subscription());
      stage.happen(POISON, 1);
      settle(stage);
    } finally {
      logger.detachAppender(log);
      logger.setLevel(null);
    }
    assertThat(log.list)
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.getFormattedMessage())
                  .contains("java.io.IOException")
                  .doesNotContain("6222021234567890128");
              assertThat(line.getThrowableProxy()).isNull();
            });
  }
}
