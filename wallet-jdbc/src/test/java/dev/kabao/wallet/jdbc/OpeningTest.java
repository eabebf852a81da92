package dev.kabao.wallet.jdbc;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.BufferedReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What can and what cannot be opened as a store. */
class OpeningTest {
  private static final UUID ID = new UUID(1, 2);

  private final Path directory = TempStores.newDirectory();
  private final Path file = directory.resolve("kabao.db");

  @Test
  void aDirectoryHoldsTheStoreUnderItsDefaultNameAndAFileIsTheStore() throws Exception {
    try (SqliteStore store = SqliteStore.open(directory.resolve("a/b"))) {
      assertThat(store.file()).isEqualTo(directory.resolve("a/b/kabao.db").toRealPath());
    }
    try (SqliteStore store = SqliteStore.open(directory.resolve("a/other.db"))) {
      assertThat(store.file()).isEqualTo(directory.resolve("a/other.db").toRealPath());
    }
    assertThatIllegalArgumentException().isThrownBy(() -> SqliteStore.open(Path.of("a?b=c")));
  }

  @Test
  void onlyTheOwnerCanReadWhatTheStoreMakes() throws Exception {
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path made = directory.resolve("made");
    try (SqliteStore store = SqliteStore.open(made)) {
      write(store);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
      for (String name : List.of("kabao.db", "kabao.db-wal", "kabao.db-shm", "kabao.db.lock")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(name))))
            .as(name)
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aStoreThatIsOpenInThisProcessCannotBeOpenedAgainUntilItIsClosed() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link.db"), file);
    try (SqliteStore store = SqliteStore.open(file)) {
      for (int i = 0; i < 3; i++) {
        assertThat(failure(() -> SqliteStore.open(directory)).code())
            .isEqualTo(ErrorCode.STORE_IN_USE);
        assertThat(failure(() -> SqliteStore.open(link)).code()).isEqualTo(ErrorCode.STORE_IN_USE);
      }
      write(store);
    }
    SqliteStore.open(link).close();
  }

  @Test
  void whoWaitsForTheLockGetsTheStoreOnceItIsClosed() {
    SqliteStore first = SqliteStore.open(file);
    write(first);
    CompletableFuture<SqliteStore> waiting =
        CompletableFuture.supplyAsync(
            () -> SqliteStore.at(file).lockWait(Duration.ofMinutes(1)).open());
    first.close();
    try (SqliteStore second = waiting.join()) {
      assertThat(second.find("c", ID)).isPresent();
    }
  }

  @Test
  void aStoreThatAnotherProcessHasOpenIsRefusedAndIsFreeOnceThatIsDead() throws Exception {
    Process other = ChildProcess.start(PaymentLoad.class, directory.toString());
    try (BufferedReader output = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).endsWith(".");
      for (int i = 0; i < 3; i++) {
        WalletException refusal = failure(() -> SqliteStore.open(directory));
        assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_IN_USE);
        assertThat(refusal.fields()).containsEntry("store", file.toRealPath().toString());
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (SqliteStore store = SqliteStore.at(directory).lockWait(Duration.ofSeconds(5)).open()) {
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  @Test
  void aStoreOfANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
    SqliteStore.open(file).close();
    execute("PRAGMA user_version=999");
    byte[] before = Files.readAllBytes(file);
    WalletException refusal = failure(() -> SqliteStore.open(file));
    assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_NEWER);
    assertThat(refusal.fields())
        .containsEntry("found", "999")
        .containsEntry("known", Integer.toString(Schema.version()));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws Exception {
    execute("CREATE TABLE theirs(a)");
    byte[] before = Files.readAllBytes(file);
    WalletException refusal = failure(() -> SqliteStore.open(file));
    assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_DAMAGED);
    assertThat(refusal).hasMessageContaining("another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
    Files.writeString(file, "This is not a database, but quite a long text. ".repeat(100));
    byte[] before = Files.readAllBytes(file);
    WalletException refusal = failure(() -> SqliteStore.open(file));
    assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_DAMAGED);
    assertThat(refusal).hasMessageContaining("not a store's file");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFileThatWasCutOffOrOverwrittenIsRefused() throws Exception {
    try (SqliteStore store = SqliteStore.open(file)) {
      write(store);
    }
    byte[] whole = Files.readAllBytes(file);
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.setLength(whole.length / 2);
    }
    assertThat(failure(() -> SqliteStore.open(file)).code()).isEqualTo(ErrorCode.STORE_DAMAGED);
    byte[] overwritten = whole.clone();
    for (int i = 100; i < overwritten.length; i++) {
      overwritten[i] = (byte) (i * 31);
    }
    Files.write(file, overwritten);
    assertThat(failure(() -> SqliteStore.open(file)).code()).isEqualTo(ErrorCode.STORE_DAMAGED);
    // A refusal gives the lock back.
    Files.write(file, whole);
    try (SqliteStore store = SqliteStore.open(file)) {
      assertThat(store.find("c", ID)).isPresent();
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsReportedAsUnavailable() throws Exception {
    Path plain = Files.createFile(directory.resolve("plain"));
    assertThat(failure(() -> SqliteStore.open(plain.resolve("store"))).code())
        .isEqualTo(ErrorCode.STORE_UNAVAILABLE);
  }

  private static void write(SqliteStore store) {
    assertThat(store.commit(List.of(commit().write("c", ID, 0, "x").build()), TestNotary.NOTARY))
        .hasSize(1);
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Database.run(connection, sql);
    }
  }

  private static WalletException failure(ThrowingCallable call) {
    WalletException failure = catchThrowableOfType(WalletException.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }
}
