package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.ProgrammeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.reward.RewardProgrammes;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The programmes of a platform, for its host. */
public final class Programmes implements RewardProgrammes {
  private static final int TRIES = 40;

  private final Platform platform;
  private final ProgrammeDocs docs;
  private final PointsMoves moves;

  /** The programmes of one platform. */
  public Programmes(Platform platform) {
    this.platform = platform;
    this.docs = new ProgrammeDocs(platform);
    this.moves = new PointsMoves(platform);
  }

  @Override
  public Programme define(RequestId requestId, Programme programme) {
    Objects.requireNonNull(requestId, "requestId");
    UUID id = ProgrammeDocs.id(programme.code());
    RequestClaim claim =
        Requests.claim(
            Requests.PLATFORM,
            requestId,
            Json.write(ProgrammeDocs.body(programme, 0, Optional.empty())),
            id);
    for (int i = 0; i < TRIES; i++) {
      long now = platform.clock().millis();
      Optional<Stored<ProgrammeBody>> before = docs.stored(programme.code());
      ProgrammeBody body = ProgrammeDocs.body(programme, now, before);
      DocumentWrite write =
          before
              .map(one -> one.replace(body, List.of()))
              .orElseGet(() -> Stored.create(id, body, List.of(), Optional.of(ProgrammeDocs.ALL)));
      CommitOutcome outcome =
          platform
              .committer()
              .commit(
                  new Commit(
                      Instant.ofEpochMilli(now),
                      Optional.of(claim),
                      List.of(write),
                      List.of(),
                      List.of(new Event("programme.defined", new WalletId(id), id))));
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
      }
      if (!(outcome instanceof CommitOutcome.StaleDocument)) {
        platform.programmes().forget();
        return ProgrammeDocs.programme(docs.stored(programme.code()).orElseThrow().body());
      }
    }
    throw Platform.contention("programme");
  }

  @Override
  public Optional<Programme> find(String code) {
    Objects.requireNonNull(code, "code");
    return docs.stored(code).map(stored -> ProgrammeDocs.programme(stored.body()));
  }

  @Override
  public Page<Programme> list(Optional<String> after, int limit) {
    return docs.list(after, limit);
  }

  @Override
  public PointsResult grant(RequestId requestId, WalletId wallet, String programme, long units) {
    return moves.grant(requestId, wallet, programme, units);
  }
}
