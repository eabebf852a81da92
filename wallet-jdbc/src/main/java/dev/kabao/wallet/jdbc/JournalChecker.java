package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalFinding.Kind;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.spi.store.Notary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares everything that is stored with the journal, in one snapshot:
 *
 * <ol>
 *   <li>The journal's rows, from the newest back: each must be the notary's, over itself and the
 *       one before, and none may be left out.
 *   <li>What each says was written. Of what can change, only the newest word on it counts.
 *   <li>What is there and no row speaks of.
 *   <li>What is kept beside: indexes, heads of lists, and by the ledger's own check the balances
 *       and open holds.
 *   <li>The tables themselves, and the keys by which SQLite finds their rows.
 * </ol>
 */
final class JournalChecker {
  private final ReadSession session;
  private final Notary notary;
  private final Findings findings = new Findings();

  JournalChecker(ReadSession session, Notary notary) {
    this.session = session;
    this.notary = notary;
  }

  JournalCheck check(Optional<JournalHead> anchored, JournalProgress progress) throws SQLException {
    CheckRun run = new CheckRun(session, findings, progress, total());
    Map<Table, TableCheck> tables = new EnumMap<>(Table.class);
    RowBits followed = new RowBits();
    for (Table table : Table.values()) {
      tables.put(table, new TableCheck(run, table, followed));
    }
    DocumentCheck documents =
        new DocumentCheck(run, collections(), new Lineage(run, notary), followed);
    ClaimCheck claims = new ClaimCheck(run);
    FlagCheck flags = new FlagCheck(run);
    ChainCheck chain = new ChainCheck(run, notary, anchored);
    chain.walk(
        leaves -> {
          for (Section section : leaves.sections()) {
            Table table = Table.ofCode(section.what());
            TableCheck check = table == null ? null : tables.get(table);
            if (check != null) {
              check.compare(section);
            }
          }
          documents.compare(leaves.documents());
          flags.compare(leaves.flags());
          claims.compare(leaves);
        });
    for (TableCheck table : tables.values()) {
      table.end();
    }
    documents.end(chain);
    flags.end();
    claims.end(chain);
    new FileCheck(session, findings).run();
    LedgerCheck ledger = ledger();
    run.end();
    return new JournalCheck(
        chain.head(), run.done(), chain.takenOver(), findings.count(), findings.kept(), ledger);
  }

  private LedgerCheck ledger() throws SQLException {
    LedgerChecker checker =
        new LedgerChecker(
            session, (table, row, text) -> findings.add(Kind.ASTRAY, table, row, text));
    try {
      return checker.check();
    } catch (DamagedRow e) {
      findings.add(Kind.ASTRAY, "ledger", 0, e.reason());
      return new LedgerCheck(0, 0, List.of(), List.of(e.reason()));
    }
  }

  private Map<Integer, String> collections() throws SQLException {
    Map<Integer, String> names = new HashMap<>();
    try (ResultSet row =
        session.statement("SELECT id, text FROM name WHERE scope=0").executeQuery()) {
      while (row.next()) {
        names.put(row.getInt(1), row.getString(2));
      }
    }
    return names;
  }

  private long total() throws SQLException {
    long total = 0;
    for (Table table : Table.values()) {
      total += CheckRun.number(session, "SELECT count(*) FROM " + table.text);
    }
    for (String table : List.of("document", "request", "owner_flag", "journal")) {
      total += CheckRun.number(session, "SELECT count(*) FROM " + table);
    }
    return total;
  }
}
