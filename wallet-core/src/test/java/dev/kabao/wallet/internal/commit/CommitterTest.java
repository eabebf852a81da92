package dev.kabao.wallet.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How commits are gathered; that a store applies them is its own contract's business. */
@Timeout(60)
class CommitterTest {

  private static Commit commit(long millis) {
    return new Commit(
        Instant.ofEpochMilli(millis), Optional.empty(), List.of(), List.of(), List.of());
  }

  /** Stands at the store's door and notes what is handed over; it keeps nothing. */
  private static Store door(UnaryOperator<List<Commit>> handover) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, args) -> {
              @SuppressWarnings("unchecked")
              List<Commit> commits = (List<Commit>) args[0];
              return handover.apply(commits).stream()
                  .map(c -> new CommitOutcome.TransferExists(transferId(c)))
                  .toList();
            });
  }

  private static Committer committer(Store store) {
    return new Committer(store, digest -> digest);
  }

  private static TransferId transferId(Commit commit) {
    return new TransferId(new UUID(0, commit.at().toEpochMilli()), 0);
  }

  @Test
  void aLoneCallerCommitsOnItsOwnThreadAndInABatchOfOne() {
    Set<Thread> threads = new HashSet<>();
    Committer committer =
        committer(
            door(
                batch -> {
                  threads.add(Thread.currentThread());
                  assertThat(batch).hasSize(1);
                  return batch;
                }));
    committer.commit(commit(1));
    committer.commit(commit(2));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void everyOneOfManyCallersGetsItsOwnOutcomeAndNoTwoBatchesOverlap() throws Exception {
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    Set<Thread> inside = Collections.synchronizedSet(new HashSet<>());
    Committer committer =
        committer(
            door(
                batch -> {
                  inside.add(Thread.currentThread());
                  assertThat(inside).hasSize(1);
                  sizes.add(batch.size());
                  inside.remove(Thread.currentThread());
                  return batch;
                }));
    int callers = 64;
    int each = 300;
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      long base = i * 1_000L;
      done.add(
          pool.submit(
              () -> {
                for (int k = 0; k < each; k++) {
                  Commit mine = commit(base + k);
                  assertThat(committer.commit(mine))
                      .isEqualTo(new CommitOutcome.TransferExists(transferId(mine)));
                }
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    pool.shutdown();
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(callers * each);
    committer.close();
  }

  @Test
  void callersThatComeWhileABatchIsUnderWayGoTogetherInTheNext() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    Committer committer =
        committer(
            door(
                batch -> {
                  sizes.add(batch.size());
                  entered.countDown();
                  try {
                    goOn.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return batch;
                }));
    ExecutorService pool = Executors.newCachedThreadPool();
    List<Future<?>> done = new ArrayList<>();
    done.add(pool.submit(() -> committer.commit(commit(0))));
    entered.await();
    List<Thread> waiting = Collections.synchronizedList(new ArrayList<>());
    for (int i = 1; i <= 10; i++) {
      long at = i;
      done.add(
          pool.submit(
              () -> {
                waiting.add(Thread.currentThread());
                committer.commit(commit(at));
              }));
    }
    while (waiting.size() < 10
        || waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    for (Future<?> one : done) {
      one.get();
    }
    pool.shutdown();
    assertThat(sizes).containsExactly(1, 10);
  }

  @Test
  void aFailureOfTheStoreReachesEveryCallerOfTheBatchAndTheNextBatchGoesOn() {
    List<Boolean> fail = new ArrayList<>(List.of(true, false));
    Committer committer =
        committer(
            door(
                batch -> {
                  if (fail.remove(0)) {
                    throw new IllegalArgumentException("6236331234567890123");
                  }
                  return batch;
                }));
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> committer.commit(commit(1)))
        .withMessageNotContaining("6236")
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE));
    assertThat(committer.commit(commit(2))).isNotNull();
  }

  @Test
  void anInterruptedCallerStillGetsItsOutcomeAndStaysInterrupted() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Committer committer =
        committer(
            door(
                batch -> {
                  entered.countDown();
                  try {
                    goOn.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return batch;
                }));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<?> first = pool.submit(() -> committer.commit(commit(1)));
    entered.await();
    Thread[] second = new Thread[1];
    CountDownLatch started = new CountDownLatch(1);
    Future<Boolean> interrupted =
        pool.submit(
            () -> {
              second[0] = Thread.currentThread();
              started.countDown();
              assertThat(committer.commit(commit(2))).isNotNull();
              return Thread.interrupted();
            });
    started.await();
    while (second[0].getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    second[0].interrupt();
    goOn.countDown();
    first.get();
    assertThat(interrupted.get()).isTrue();
    pool.shutdown();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCommitThatFailedAloneIsAnExceptionToItsOwnCaller() {
    WalletException error = new WalletException(ErrorCode.STORE_UNAVAILABLE, Map.of("reason", "x"));
    Store failing =
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, args) -> List.of(new CommitOutcome.Failed(error)));
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> committer(failing).commit(commit(1)))
        .isSameAs(error);
  }

  @Test
  void afterCloseNothingIsTaken() {
    Committer committer = committer(door(batch -> batch));
    committer.close();
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> committer.commit(commit(1)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED));
  }
}
