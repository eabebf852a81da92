package dev.kabao.wallet.internal.commit;

import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: hands the commits of concurrent callers to the store as one batch, so that one
 * flush serves many.
 *
 * <ol>
 *   <li>A caller that finds nobody at the store leads: it takes all that wait, its own included,
 *       and commits them. A lone caller thus commits at once, on its own thread.
 *   <li>Callers that come meanwhile wait.
 *   <li>A leader that is done first hands the lead to one that waits, so that the store is not
 *       idle, and only then wakes those whom it served.
 * </ol>
 *
 * Thread-safe.
 */
public final class Committer implements CommitDoor, AutoCloseable {
  private static final int MAX_BATCH = 1000;

  private final Store store;
  private final Notary notary;
  private final ArrayDeque<Waiter> queue = new ArrayDeque<>();
  private boolean led;
  private boolean closed;

  /**
   * A committer in front of a store.
   *
   * @param store is not closed by it
   * @param notary signs for the store's journal
   */
  public Committer(Store store, Notary notary) {
    this.store = store;
    this.notary = notary;
  }

  /**
   * Commits, and returns when the outcome is durable. An interrupt does not end the wait; it is set
   * again afterwards.
   *
   * @return any outcome but {@link CommitOutcome.Failed}, whose error is thrown
   */
  @Override
  public CommitOutcome commit(Commit commit) {
    Waiter self = new Waiter(commit);
    boolean lead;
    synchronized (queue) {
      if (closed) {
        throw new WalletException(ErrorCode.CLOSED, Map.of("what", "wallet platform"));
      }
      queue.add(self);
      lead = !led;
      led = true;
    }
    // One caller's interrupt must not break the batch of all, so it is set aside meanwhile.
    boolean interrupted = !lead && self.awaitOutcomeOrLead();
    if (lead || self.state == Waiter.State.LEADING) {
      interrupted |= Thread.interrupted();
      lead();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return self.outcome();
  }

  /** Refuses new commits and returns when those under way are done. */
  @Override
  public void close() {
    synchronized (queue) {
      closed = true;
      boolean interrupted = false;
      while (led) {
        try {
          queue.wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void lead() {
    List<Waiter> batch;
    synchronized (queue) {
      batch = new ArrayList<>(Math.min(queue.size(), MAX_BATCH));
      while (batch.size() < MAX_BATCH && !queue.isEmpty()) {
        batch.add(queue.poll());
      }
    }
    List<CommitOutcome> outcomes = List.of();
    Throwable failure = null;
    try {
      outcomes = store.commit(batch.stream().map(waiter -> waiter.commit).toList(), notary);
      if (outcomes.size() != batch.size()) {
        throw new IllegalStateException(
            "The store gave " + outcomes.size() + " outcomes for " + batch.size() + " commits.");
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      passLead();
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).served(failure == null ? outcomes.get(i) : null, failure);
    }
  }

  private void passLead() {
    Waiter next;
    synchronized (queue) {
      next = queue.peek();
      if (next == null) {
        led = false;
        queue.notifyAll();
      }
    }
    if (next != null) {
      next.takeLead();
    }
  }

  /** A caller's commit and what came of it. */
  private static final class Waiter {
    private enum State {
      WAITING,
      LEADING,
      SERVED
    }

    private final Commit commit;
    private final Thread thread = Thread.currentThread();
    private @Nullable CommitOutcome outcome;
    private @Nullable Throwable failure;
    private volatile State state = State.WAITING;

    private Waiter(Commit commit) {
      this.commit = commit;
    }

    /** Waits until served or given the lead; whether it was interrupted meanwhile. */
    private boolean awaitOutcomeOrLead() {
      boolean interrupted = false;
      while (state == State.WAITING) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      return interrupted;
    }

    private void takeLead() {
      state = State.LEADING;
      LockSupport.unpark(thread);
    }

    private void served(@Nullable CommitOutcome outcome, @Nullable Throwable failure) {
      this.outcome = outcome;
      this.failure = failure;
      state = State.SERVED;
      LockSupport.unpark(thread);
    }

    private CommitOutcome outcome() {
      if (outcome instanceof CommitOutcome.Failed failed) {
        throw failed.error();
      }
      if (outcome != null) {
        return outcome;
      }
      // One failure may reach many callers: each gets an exception of its own, with its own stack.
      if (failure instanceof WalletException known) {
        throw new WalletException(known.code(), known.fields(), known);
      }
      // The class only: whatever a foreign store puts into its message is not for a text of ours.
      String reason = failure == null ? "no outcome" : failure.getClass().getSimpleName();
      throw new WalletException(ErrorCode.STORE_UNAVAILABLE, Map.of("reason", reason), failure);
    }
  }
}
