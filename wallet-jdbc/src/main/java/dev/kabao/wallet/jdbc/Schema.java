package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * The tables, and the steps that led to them. SQLite itself keeps the version ({@code
 * user_version}) and changes it in the same transaction as the tables, which is all that a
 * migration of one local file with one user needs; a migration library would add a table, a lock
 * and start-up time for the same.
 *
 * <p>Why the tables are as they are. Most payments write one request, one document, one transfer
 * and one event, so those rows are narrow and every key that they are found by grows with time:
 * rows and index entries are appended to the same few pages. Tables with a plain integer key and an
 * index on the time-ordered id were the fastest of what was measured (5 to 9 % before {@code
 * WITHOUT ROWID} tables under the id itself, since SQLite fills the last page of a table in integer
 * order without rebalancing), and the integers make every pointer short: documents of one stream
 * and transfers of one account are lists linked by them, so that a page of history is a walk along
 * primary keys, and no index on owner or account is kept up. What changes in place, a balance or
 * the head of a list, is kept apart from what names it, in rows of a few bytes: fewer pages are
 * touched by a batch.
 */
final class Schema {
  /**
   * Each step leads from one version to the next; a step that was released is never changed. The
   * first leads from an empty file to version 1.
   */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "PRAGMA application_id=" + Database.APPLICATION_ID,
              // Collections (scope 0), types of events (scope -1), indexes (their collection).
              """
              CREATE TABLE name(
                id INTEGER PRIMARY KEY, scope INTEGER NOT NULL, text TEXT NOT NULL,
                UNIQUE(scope, text)) STRICT
              """,
              """
              CREATE TABLE request(
                key BLOB NOT NULL PRIMARY KEY, hash BLOB NOT NULL, subject BLOB NOT NULL
              ) STRICT, WITHOUT ROWID
              """,
              // keys: what the document is indexed under, so that a change can remove it.
              """
              CREATE TABLE document(
                seq INTEGER PRIMARY KEY, collection INTEGER NOT NULL, id BLOB NOT NULL,
                version INTEGER NOT NULL, stream INTEGER, prev INTEGER, keys BLOB,
                body BLOB NOT NULL) STRICT
              """,
              "CREATE UNIQUE INDEX document_id ON document(id, collection)",
              """
              CREATE TABLE document_index(
                name INTEGER NOT NULL, key BLOB NOT NULL, id BLOB NOT NULL,
                document INTEGER NOT NULL, PRIMARY KEY(name, key, id)) STRICT, WITHOUT ROWID
              """,
              """
              CREATE TABLE stream(
                id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, owner BLOB NOT NULL,
                UNIQUE(owner, collection)) STRICT
              """,
              """
              CREATE TABLE stream_head(
                stream INTEGER PRIMARY KEY, document INTEGER NOT NULL) STRICT
              """,
              """
              CREATE TABLE account(
                id INTEGER PRIMARY KEY, type TEXT NOT NULL, asset TEXT NOT NULL,
                owner TEXT NOT NULL, UNIQUE(owner, type, asset)) STRICT
              """,
              // Owned accounts only; head is the last transfer that touched the account.
              """
              CREATE TABLE balance(
                account INTEGER PRIMARY KEY, posted INTEGER NOT NULL,
                pending_out INTEGER NOT NULL, pending_in INTEGER NOT NULL,
                head INTEGER NOT NULL) STRICT
              """,
              // kind: 1 post, 2 hold, 3 capture, 4 void; hold: which one 3 and 4 end;
              // prev_from, prev_to: the transfer before on that account, if it is an owned one.
              """
              CREATE TABLE transfer(
                seq INTEGER PRIMARY KEY, kind INTEGER NOT NULL, from_account INTEGER NOT NULL,
                to_account INTEGER NOT NULL, amount INTEGER NOT NULL, subject BLOB NOT NULL,
                leg INTEGER NOT NULL, at INTEGER NOT NULL, hold INTEGER, prev_from INTEGER,
                prev_to INTEGER) STRICT
              """,
              "CREATE UNIQUE INDEX transfer_id ON transfer(subject, leg)",
              // A hold that was neither captured nor voided has a row here, any other has none.
              """
              CREATE TABLE open_hold(
                transfer INTEGER PRIMARY KEY, from_account INTEGER NOT NULL,
                to_account INTEGER NOT NULL, amount INTEGER NOT NULL,
                expires_at INTEGER NOT NULL) STRICT
              """,
              """
              CREATE TABLE event(
                seq INTEGER PRIMARY KEY, type INTEGER NOT NULL, wallet BLOB NOT NULL,
                subject BLOB NOT NULL, at INTEGER NOT NULL) STRICT
              """),
          List.of(
              // kind 5: part capture; expires_at: of a hold, NULL for one that never does.
              "ALTER TABLE transfer ADD COLUMN expires_at INTEGER",
              // The expiry that a hold of version 1 has was told to nobody and ended nothing.
              """
              CREATE TABLE open_hold_2(
                transfer INTEGER PRIMARY KEY, from_account INTEGER NOT NULL,
                to_account INTEGER NOT NULL, amount INTEGER NOT NULL, expires_at INTEGER) STRICT
              """,
              """
              INSERT INTO open_hold_2(transfer, from_account, to_account, amount)
              SELECT transfer, from_account, to_account, amount FROM open_hold
              """,
              "DROP TABLE open_hold",
              "ALTER TABLE open_hold_2 RENAME TO open_hold",
              // Bits: 1 frozen out, 2 frozen in, 4 closed; an owner without any has no row.
              """
              CREATE TABLE owner_flag(
                owner TEXT NOT NULL PRIMARY KEY, flags INTEGER NOT NULL) STRICT, WITHOUT ROWID
              """),
          List.of(
              // The session that brought it about; NULL for the platform itself.
              "ALTER TABLE event ADD COLUMN actor BLOB",
              // The event before of the same wallet; the newest is the head of stream (-1, wallet).
              "ALTER TABLE event ADD COLUMN prev INTEGER",
              """
              UPDATE event SET prev=list.prev
              FROM (SELECT seq, lag(seq) OVER (PARTITION BY wallet ORDER BY seq) AS prev
                FROM event) AS list
              WHERE event.seq=list.seq AND list.prev IS NOT NULL
              """,
              "INSERT INTO stream(collection, owner) SELECT DISTINCT -1, wallet FROM event",
              """
              INSERT INTO stream_head(stream, document)
              SELECT s.id, max(e.seq) FROM event e
                JOIN stream s ON s.owner=e.wallet AND s.collection=-1 GROUP BY s.id
              """,
              // One row for each transaction: see Leaves, and Digests for the hash.
              """
              CREATE TABLE journal(
                number INTEGER PRIMARY KEY, leaves BLOB NOT NULL, mac BLOB NOT NULL) STRICT
              """));

  /**
   * What a file says of its tables, indexes and the like. What SQLite keeps there for its own
   * planning ({@code ANALYZE}) is nobody's business.
   */
  static final String DESCRIPTIONS =
      """
      SELECT type, name, tbl_name, sql FROM sqlite_schema
      WHERE type<>'table' OR name NOT IN ('sqlite_stat1', 'sqlite_stat4')""";

  private Schema() {}

  /**
   * What a description is about.
   *
   * @param type {@code table}, {@code index}, {@code trigger} or {@code view}
   */
  record Name(String type, String text) implements Comparable<Name> {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::type).thenComparing(Name::text);

    /** That of a row of {@link #DESCRIPTIONS}. */
    static Name of(ResultSet row) throws SQLException {
      return new Name(row.getString(1), row.getString(2));
    }

    @Override
    public int compareTo(Name other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What a row of {@link #DESCRIPTIONS} says; but for quotes, and spaces that part no words, which
   * SQLite writes as it likes when a table is altered.
   */
  static String description(ResultSet row) throws SQLException {
    String sql = row.getString(4);
    String plain = sql == null ? "" : sql.replace("\"", "").replaceAll("\\s+", " ").strip();
    return row.getString(3) + ": " + plain.replaceAll(" ?([(),]) ?", "$1");
  }

  /** What a file that this code made says. */
  static Map<Name, String> expected() throws SQLException {
    Map<Name, String> descriptions = new HashMap<>();
    try (Connection memory = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
      migrate(memory);
      try (Statement statement = memory.createStatement();
          ResultSet row = statement.executeQuery(DESCRIPTIONS)) {
        while (row.next()) {
          descriptions.put(Name.of(row), description(row));
        }
      }
    }
    return descriptions;
  }

  /** The version that this code writes. */
  static int version() {
    return STEPS.size();
  }

  /**
   * Reads what the file says it is, and changes nothing.
   *
   * @throws WalletException if it is neither empty nor a store of this version or an older one
   */
  static void recognize(Connection connection, Path file) throws SQLException {
    long application = number(connection, "PRAGMA application_id");
    long version = number(connection, "PRAGMA user_version");
    if (application == Database.APPLICATION_ID) {
      if (version > version()) {
        throw new WalletException(
            ErrorCode.STORE_NEWER,
            Map.of("found", Long.toString(version), "known", Integer.toString(version())));
      }
      if (version < 1) {
        throw Failures.damaged(file, "it has no version", null);
      }
      return;
    }
    boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    if (application != 0 || version != 0 || !empty) {
      throw Failures.damaged(file, "it is the file of another program", null);
    }
  }

  /** Takes every step that the file has not seen yet, each in one transaction. */
  static void migrate(Connection connection) throws SQLException {
    for (int from = (int) number(connection, "PRAGMA user_version"); from < version(); from++) {
      // Undone by closing the connection if a statement fails.
      Database.run(connection, "BEGIN IMMEDIATE");
      for (String statement : STEPS.get(from)) {
        Database.run(connection, statement);
      }
      Database.run(connection, "PRAGMA user_version=" + (from + 1));
      Database.run(connection, "COMMIT");
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new DamagedRow("an answer is missing");
      }
      return row.getLong(1);
    }
  }
}
