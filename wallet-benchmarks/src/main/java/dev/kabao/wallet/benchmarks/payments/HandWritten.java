package dev.kabao.wallet.benchmarks.payments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What a developer would write by hand on the same database with the same durability (WAL, {@code
 * synchronous=FULL}): for each payment an idempotency key, a payment document, two ledger entries
 * and the changed balance, by prepared statements on one connection. It checks nothing and has no
 * API.
 */
final class HandWritten implements Contender {
  private static final int WALLETS = 1_000;
  private static final byte[] DOCUMENT = "x".repeat(220).getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final int batch;
  private final Connection connection;
  private final PreparedStatement request;
  private final PreparedStatement payment;
  private final PreparedStatement entry;
  private final PreparedStatement balance;
  private long number;

  HandWritten(String name, Path file, int batch) throws SQLException {
    this.name = name;
    this.batch = batch;
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("CREATE TABLE request(id BLOB PRIMARY KEY, hash BLOB) WITHOUT ROWID");
      statement.execute("CREATE TABLE payment(id BLOB PRIMARY KEY, body BLOB) WITHOUT ROWID");
      statement.execute("CREATE TABLE entry(id INTEGER PRIMARY KEY, account, amount, payment)");
      statement.execute("CREATE TABLE balance(account INTEGER PRIMARY KEY, amount INTEGER)");
      for (int i = 0; i < WALLETS; i++) {
        statement.execute("INSERT INTO balance VALUES(" + i + ", 1000000000000)");
      }
    }
    connection.setAutoCommit(false);
    request = connection.prepareStatement("INSERT INTO request VALUES(?, ?)");
    payment = connection.prepareStatement("INSERT INTO payment VALUES(?, ?)");
    entry =
        connection.prepareStatement("INSERT INTO entry(account, amount, payment) VALUES(?,?,?)");
    balance =
        connection.prepareStatement("UPDATE balance SET amount = amount - ? WHERE account = ?");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double paymentsPerSecond(Duration time) throws SQLException {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    long paid = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < batch; i++) {
        pay();
      }
      connection.commit();
      paid += batch;
    }
    return paid * 1e9 / (System.nanoTime() - start);
  }

  private void pay() throws SQLException {
    number++;
    byte[] id = ByteBuffer.allocate(16).putLong(number).putLong(number * 31).array();
    long account = number * 7 % WALLETS;
    long amount = 1 + number % 100;
    request.setBytes(1, id);
    request.setBytes(2, id);
    request.executeUpdate();
    payment.setBytes(1, id);
    payment.setBytes(2, DOCUMENT);
    payment.executeUpdate();
    entry(account, -amount, id);
    entry(WALLETS + number % 10, amount, id);
    balance.setLong(1, amount);
    balance.setLong(2, account);
    balance.executeUpdate();
  }

  private void entry(long account, long amount, byte[] id) throws SQLException {
    entry.setLong(1, account);
    entry.setLong(2, amount);
    entry.setBytes(3, id);
    entry.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
