package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Notary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins the journal of a store that an older version wrote: rows over all that is there, a
 * thousand rows in each, in the transaction of the first commit.
 */
final class TakeOver {
  private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
  private static final int ROWS = 1000;

  private final Connection connection;
  private final BatchLog log;
  private final JournalWriter journal;
  private final Notary notary;
  private long rows;

  TakeOver(Connection connection, BatchLog log, JournalWriter journal, Notary notary) {
    this.connection = connection;
    this.log = log;
    this.journal = journal;
    this.notary = notary;
  }

  void run() throws SQLException {
    for (Table table : Table.values()) {
      table(table);
    }
    documents();
    flags();
    claims();
    if (rows > 0) {
      // Told, for a store that was made with a journal must never come here again.
      LOG.warn("The journal begins over {} rows that were there before it.", rows);
    }
  }

  private void table(Table table) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(table.rows())) {
      select.setLong(1, Long.MIN_VALUE);
      select.setLong(2, Long.MAX_VALUE);
      try (ResultSet row = select.executeQuery()) {
        RowLog rowLog = log.of(table);
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          rowLog.number(row.getLong(1));
          for (int column = 2; column <= columns; column++) {
            rowLog.rows().column(row, column);
          }
          rowLog.endRow();
          next();
        }
      }
    }
    end();
  }

  private void documents() throws SQLException {
    RowBytes bytes = new RowBytes();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DocumentRow.SELECT + " ORDER BY seq")) {
      while (row.next()) {
        log.document(row.getLong(1), DocumentRow.digest(row, bytes, log.digests()));
        next();
      }
    }
    end();
  }

  private void flags() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT owner, flags FROM owner_flag")) {
      while (row.next()) {
        log.flags(row.getString(1), row.getInt(2), 0);
        next();
      }
    }
    end();
  }

  private void claims() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT key, hash, subject FROM request")) {
      while (row.next()) {
        log.claim(row.getBytes(1), row.getBytes(2), row.getBytes(3));
        next();
      }
    }
    end();
  }

  private void next() throws SQLException {
    if (++rows % ROWS == 0) {
      end();
    }
  }

  private void end() throws SQLException {
    journal.append(notary, true);
  }
}
