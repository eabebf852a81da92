package dev.kabao.wallet.benchmarks.bills;

import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a developer would write by hand on the same database with the same durability (WAL, {@code
 * synchronous=FULL}) and texts sealed as well: a table keyed by a keyed hash of the reference, with
 * an index by time, and a sum for each month; a transaction for each thousand rows. It knows no
 * categories, keeps no ledger and no journal.
 */
final class HandWrittenImport implements AutoCloseable {
  private static final int BATCH = 1_000;

  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement sum;
  private final SecretKeySpec seal = new SecretKeySpec(new byte[32], "AES");
  private final Mac names;
  private long number;

  HandWrittenImport(Path file) throws SQLException, GeneralSecurityException {
    names = Mac.getInstance("HmacSHA256");
    names.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute(
          "CREATE TABLE entry(id BLOB PRIMARY KEY, at INTEGER, amount INTEGER, texts BLOB)");
      statement.execute("CREATE INDEX entry_at ON entry(at)");
      statement.execute("CREATE TABLE month(month INTEGER PRIMARY KEY, amount INTEGER)");
    }
    connection.setAutoCommit(false);
    insert = connection.prepareStatement("INSERT OR IGNORE INTO entry VALUES(?, ?, ?, ?)");
    sum =
        connection.prepareStatement(
            "INSERT INTO month VALUES(?, ?) ON CONFLICT(month)"
                + " DO UPDATE SET amount = amount + excluded.amount");
  }

  void take(Year year, int entries) throws SQLException, GeneralSecurityException {
    for (int i = 0; i < entries; i++) {
      ImportedEntry entry = year.entry(i);
      long at = entry.at().toEpochMilli();
      long amount = entry.amount().getAmountMinorLong();
      insert.setBytes(1, id(entry));
      insert.setLong(2, at);
      insert.setLong(3, amount);
      insert.setBytes(4, sealed(entry));
      if (insert.executeUpdate() == 1) {
        sum.setLong(1, at / (30L * 24 * 60 * 60 * 1_000));
        sum.setLong(2, amount);
        sum.executeUpdate();
      }
      if ((i + 1) % BATCH == 0) {
        connection.commit();
      }
    }
    connection.commit();
  }

  private byte[] id(ImportedEntry entry) {
    byte[] reference = entry.reference().orElseThrow().getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(names.doFinal(reference), 16);
  }

  private byte[] sealed(ImportedEntry entry) throws GeneralSecurityException {
    number++;
    byte[] nonce = ByteBuffer.allocate(12).putLong(number).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, seal, new GCMParameterSpec(128, nonce));
    String texts = entry.counterparty().orElseThrow() + '\n' + entry.text().orElseThrow();
    return cipher.doFinal(texts.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
