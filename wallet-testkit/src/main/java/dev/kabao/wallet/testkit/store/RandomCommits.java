package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.Samples.id;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Commits out of so few documents, keys, accounts, transfers and requests that they keep running
 * into each other.
 */
final class RandomCommits {
  static final List<String> COLLECTIONS = List.of("a", "b");
  static final List<UUID> OWNERS = List.of(id(1), id(2));
  static final List<AccountId> ACCOUNTS =
      List.of(
          AccountId.wallet(new WalletId(id(1)), "CNY"),
          AccountId.wallet(new WalletId(id(2)), "CNY"),
          AccountId.wallet(new WalletId(id(3)), "CNY"),
          AccountId.issuer("bank", "CNY"),
          AccountId.payee("shop", "CNY"));
  static final int DOCUMENTS = 8;

  private final Random random;

  RandomCommits(long seed) {
    this.random = new Random(seed);
  }

  List<Commit> batch() {
    List<Commit> commits = new ArrayList<>();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      commits.add(commit());
    }
    return commits;
  }

  private Commit commit() {
    CommitBuilder commit = CommitBuilder.commit();
    if (random.nextInt(3) == 0) {
      commit.claim(Samples.claim(random.nextInt(60), "content " + random.nextInt(2)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      commit.write(document());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      addTransfer(commit);
    }
    if (random.nextInt(20) == 0) {
      AccountFlag[] flags = random.nextBoolean() ? AccountFlag.values() : new AccountFlag[0];
      int count = random.nextInt(flags.length + 1);
      commit.flags(ACCOUNTS.get(random.nextInt(3)).owner(), Arrays.copyOf(flags, count));
    }
    if (random.nextBoolean()) {
      commit.event("type." + random.nextInt(3), new WalletId(id(1)), id(random.nextInt(9)));
    }
    return commit.build();
  }

  private DocumentWrite document() {
    long version = random.nextInt(4);
    List<IndexEntry> index = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      boolean unique = random.nextBoolean();
      byte[] key = {(byte) random.nextInt(6), (byte) (random.nextInt(2) * 0x90)};
      index.add(new IndexEntry(unique ? "unique" : "plain", key, unique));
    }
    return new DocumentWrite(
        COLLECTIONS.get(random.nextInt(2)),
        id(random.nextInt(DOCUMENTS)),
        version,
        ("body " + random.nextInt()).getBytes(StandardCharsets.UTF_8),
        index,
        version == 0 && random.nextBoolean()
            ? Optional.of(OWNERS.get(random.nextInt(2)))
            : Optional.empty());
  }

  private void addTransfer(CommitBuilder commit) {
    TransferId id = new TransferId(id(random.nextInt(120)), random.nextInt(2));
    TransferId hold = new TransferId(id(random.nextInt(120)), random.nextInt(2));
    int from = random.nextInt(ACCOUNTS.size());
    int to = (from + 1 + random.nextInt(ACCOUNTS.size() - 1)) % ACCOUNTS.size();
    // Now and then an amount that no balance has room for twice.
    long amount = random.nextInt(40) == 0 ? Long.MAX_VALUE / 2 : 1 + random.nextInt(100);
    switch (random.nextInt(6)) {
      case 0, 1 -> commit.post(id, ACCOUNTS.get(from), ACCOUNTS.get(to), amount);
      case 2 -> commit.hold(id, ACCOUNTS.get(from), ACCOUNTS.get(to), amount);
      case 3 -> commit.capture(id, hold, amount);
      case 4 -> commit.capturePart(id, hold, amount);
      default -> commit.voidHold(id, hold);
    }
  }
}
