package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.internal.doc.SettledDayBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.store.Commit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The days of an issuer whose whole files were read. */
final class SettledDays {
  private static final int V = 1;

  private final Platform platform;
  private final SettlementHeader header;

  SettledDays(Platform platform, SettlementHeader header) {
    this.platform = platform;
    this.header = header;
  }

  /** Keeps that the file's own day was read. */
  void add() {
    UUID id = id(header.date());
    if (platform.find(SettledDayBody.class, id).isPresent()) {
      return;
    }
    SettledDayBody body =
        new SettledDayBody(
            V,
            header.issuer(),
            header.currency().getCode(),
            header.date().toString(),
            platform.clock().millis(),
            Map.of());
    // Stale: another run on the same file was first, and has kept the same.
    platform
        .committer()
        .commit(
            new Commit(
                platform.clock().instant(),
                Optional.empty(),
                List.of(Stored.create(id, body, List.of(), Optional.empty())),
                List.of(),
                List.of()));
  }

  /** Whether each of these days was read, the first and the last among them. */
  boolean containsAll(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .allMatch(date -> platform.find(SettledDayBody.class, id(date)).isPresent());
  }

  private UUID id(LocalDate date) {
    return NamedIds.of(
        "settled-day", header.issuer(), header.currency().getCode(), date.toString());
  }
}
