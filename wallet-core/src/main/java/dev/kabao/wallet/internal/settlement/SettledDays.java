package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.internal.doc.SettledDayBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The days of an issuer whose whole files were read. */
final class SettledDays {
  private static final int V = 1;
  private static final int TRIES = 40;

  private final Platform platform;
  private final SettlementHeader header;

  SettledDays(Platform platform, SettlementHeader header) {
    this.platform = platform;
    this.header = header;
  }

  /**
   * Keeps that the file's own day was read. The file that was read last has the last word on what
   * it leaves open.
   *
   * @param leftOpen the orders that it names and does not decide
   */
  void add(Set<UUID> leftOpen) {
    List<UUID> open = leftOpen.stream().sorted().toList();
    UUID id = id(header.date());
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<SettledDayBody>> known = platform.find(SettledDayBody.class, id);
      if (known.isPresent() && known.get().body().leftOpen().equals(open)) {
        return;
      }
      // Stale: another run was first.
      if (commit(write(id, known, open)) instanceof CommitOutcome.Applied) {
        return;
      }
    }
    throw Platform.contention("settled day");
  }

  private DocumentWrite write(
      UUID id, Optional<Stored<SettledDayBody>> known, List<UUID> leftOpen) {
    long now = platform.clock().millis();
    if (known.isPresent()) {
      return known.get().replace(known.get().body().with(leftOpen, now), List.of());
    }
    SettledDayBody body =
        new SettledDayBody(
            V,
            header.issuer(),
            header.currency().getCode(),
            header.date().toString(),
            leftOpen,
            now,
            Map.of());
    return Stored.create(id, body, List.of(), Optional.empty());
  }

  private CommitOutcome commit(DocumentWrite write) {
    return platform
        .committer()
        .commit(
            new Commit(
                platform.clock().instant(),
                Optional.empty(),
                List.of(write),
                List.of(),
                List.of()));
  }

  /**
   * Whether the files of all these days were read, the first and the last among them, and none
   * names this order.
   */
  boolean noneNames(UUID order, LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .allMatch(
            date ->
                platform
                    .find(SettledDayBody.class, id(date))
                    .filter(day -> !day.body().leftOpen().contains(order))
                    .isPresent());
  }

  private UUID id(LocalDate date) {
    return NamedIds.of(
        "settled-day", header.issuer(), header.currency().getCode(), date.toString());
  }
}
