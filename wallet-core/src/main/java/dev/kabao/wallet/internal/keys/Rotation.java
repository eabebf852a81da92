package dev.kabao.wallet.internal.keys;

import dev.kabao.wallet.internal.doc.RotationBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.keys.RotationProgress;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Walks over collections and brings each document up to date, a step at a time. Each step is one
 * commit, together with how far the walk is. If somebody changed one of its documents meanwhile,
 * they are taken one by one, each as it is by then.
 */
final class Rotation {
  private static final WalletId NOBODY = new WalletId(new UUID(0, 0));
  private static final int TRIES = 20;

  private final Platform platform;
  private final UUID id;
  private final String event;
  private final List<Walk<?>> walks;

  /**
   * A rotation.
   *
   * @param name names it, the document that says how far it is, and the fact that it is over
   */
  Rotation(Platform platform, String name, List<Walk<?>> walks) {
    this.platform = platform;
    this.id = idOf(name);
    this.event = "keys." + name;
    this.walks = walks;
  }

  /** The rotation of that name as it is kept, if there ever was one. */
  static Optional<RotationBody> kept(Platform platform, String name) {
    return platform.find(RotationBody.class, idOf(name)).map(Stored::body);
  }

  private static UUID idOf(String name) {
    return NamedIds.of("key-rotation", name);
  }

  /** Runs, or goes on with what has the same target and is not over. */
  RotationProgress run(
      long target, long startedAt, RotationPace pace, Consumer<RotationProgress> listener) {
    Stored<RotationBody> state = begin(target, startedAt);
    long total = walks.stream().mapToLong(walk -> walk.count(platform)).sum();
    Pacer pacer = new Pacer(pace);
    while (state.body().phase() < walks.size()) {
      Walk<?> walk = walks.get(state.body().phase());
      int limit = pacer.step();
      List<Document> page = walk.page(platform, Optional.ofNullable(state.body().after()), limit);
      state = page.isEmpty() ? state : step(state, walk, page);
      if (page.size() < limit) {
        state = keep(state, state.body().nextPhase(), List.of());
      }
      listener.accept(progress(total, state.body()));
      pacer.took(page.size());
    }
    state = keep(state, state.body().done(), List.of(new Event(event, NOBODY, id)));
    RotationProgress over = progress(total, state.body());
    listener.accept(over);
    return over;
  }

  private static RotationProgress progress(long total, RotationBody body) {
    return new RotationProgress(
        Math.max(total, body.seen()), body.seen(), body.changed(), body.finished());
  }

  private Stored<RotationBody> begin(long target, long startedAt) {
    Optional<Stored<RotationBody>> known = platform.find(RotationBody.class, id);
    List<String> names = walks.stream().map(Walk::collection).toList();
    if (known.isPresent() && goesOn(known.get().body(), target, names)) {
      return known.get();
    }
    RotationBody fresh = RotationBody.starting(target, names, startedAt);
    if (known.isPresent()) {
      return keep(known.get(), fresh, List.of());
    }
    requireApplied(
        commit(List.of(Stored.create(id, fresh, List.of(), Optional.empty())), List.of()));
    return new Stored<>(id, 1, fresh);
  }

  /** A walk that another version began goes elsewhere, and would leave something out. */
  private static boolean goesOn(RotationBody kept, long target, List<String> names) {
    return kept.target() == target && !kept.finished() && kept.walks().equals(names);
  }

  private Stored<RotationBody> step(Stored<RotationBody> state, Walk<?> walk, List<Document> page) {
    UUID last = page.get(page.size() - 1).id();
    List<DocumentWrite> writes = new ArrayList<>();
    page.forEach(document -> walk.change(document).ifPresent(writes::add));
    RotationBody next = state.body().past(last, page.size(), writes.size());
    List<DocumentWrite> all = new ArrayList<>(writes);
    all.add(state.replace(next, List.of()));
    if (commit(all, List.of()) instanceof CommitOutcome.Applied) {
      return state.replaced(next);
    }
    writes.forEach(write -> changeAlone(walk, write.id()));
    return keep(state, next, List.of());
  }

  private void changeAlone(Walk<?> walk, UUID document) {
    for (int i = 0; i < TRIES; i++) {
      Optional<DocumentWrite> write = walk.changeNow(platform, document);
      if (write.isEmpty()
          || commit(List.of(write.get()), List.of()) instanceof CommitOutcome.Applied) {
        return;
      }
    }
    throw Platform.contention("document");
  }

  private Stored<RotationBody> keep(
      Stored<RotationBody> state, RotationBody next, List<Event> events) {
    requireApplied(commit(List.of(state.replace(next, List.of())), events));
    return state.replaced(next);
  }

  private static void requireApplied(CommitOutcome outcome) {
    if (!(outcome instanceof CommitOutcome.Applied)) {
      // Another process is at it.
      throw Platform.contention("keys");
    }
  }

  private CommitOutcome commit(List<DocumentWrite> writes, List<Event> events) {
    return platform
        .committer()
        .commit(
            new Commit(platform.clock().instant(), Optional.empty(), writes, List.of(), events));
  }
}
