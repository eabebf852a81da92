package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a check finds: counts all of it, and keeps the first thousand. */
final class Findings {
  private static final int KEPT = 1000;

  private final List<JournalFinding> kept = new ArrayList<>();
  private long count;

  void add(Kind kind, String table, long row, String detail) {
    add(JournalFinding.of(kind, table, row, detail));
  }

  void add(Kind kind, String table, long first, long last, String detail) {
    add(new JournalFinding(kind, table, first, last, Optional.empty(), detail));
  }

  void add(JournalFinding finding) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(finding);
    }
  }

  long count() {
    return count;
  }

  List<JournalFinding> kept() {
    return kept;
  }
}
