package dev.kabao.wallet.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Values that the contract's tests share. */
final class Samples {
  static final String CARDS = "cards";
  static final String PAYMENTS = "payments";
  static final WalletId ALICE = new WalletId(id(1));
  static final WalletId BOB = new WalletId(id(2));
  static final AccountId ALICE_CNY = AccountId.wallet(ALICE, "CNY");
  static final AccountId BOB_CNY = AccountId.wallet(BOB, "CNY");
  static final AccountId BANK_CNY = AccountId.issuer("bank", "CNY");
  static final AccountId SHOP_CNY = AccountId.payee("shop", "CNY");

  private Samples() {}

  /** An id that grows with {@code number}. */
  static UUID id(long number) {
    return new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L | number);
  }

  static TransferId leg(long subject, int leg) {
    return new TransferId(id(subject), leg);
  }

  static TransferId transfer(long subject) {
    return leg(subject, 0);
  }

  static RequestClaim claim(long number, String content) {
    byte[] key = new byte[22];
    for (int i = 0; i < Long.BYTES; i++) {
      key[21 - i] = (byte) (number >>> (8 * i));
    }
    byte[] hash = Arrays.copyOf(content.getBytes(StandardCharsets.UTF_8), 32);
    return new RequestClaim(key, hash, id(number));
  }

  static IndexEntry unique(String index, String key) {
    return new IndexEntry(index, key.getBytes(StandardCharsets.UTF_8), true);
  }

  static IndexEntry plain(String index, String key) {
    return new IndexEntry(index, key.getBytes(StandardCharsets.UTF_8), false);
  }

  static String text(Document document) {
    return new String(document.body(), StandardCharsets.UTF_8);
  }

  static CommitOutcome apply(Store store, CommitBuilder commit) {
    return store.commit(List.of(commit.build()), TestNotary.NOTARY).get(0);
  }

  static List<CommitOutcome> applyAll(Store store, CommitBuilder... commits) {
    List<Commit> batch = Arrays.stream(commits).map(CommitBuilder::build).toList();
    return store.commit(batch, TestNotary.NOTARY);
  }

  /** Applies a commit that must stand. */
  static void mustApply(Store store, CommitBuilder commit) {
    assertThat(apply(store, commit)).isEqualTo(new CommitOutcome.Applied());
  }

  /** Puts money into an account from outside. */
  static void fund(Store store, AccountId account, long minorUnits, long subject) {
    AccountId bank = AccountId.issuer("bank", account.asset());
    mustApply(store, CommitBuilder.commit().post(transfer(subject), bank, account, minorUnits));
  }

  /** Follows a list through all its pages. */
  static List<Document> all(Function<Optional<String>, Page<Document>> pages) {
    List<Document> documents = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<Document> page = pages.apply(next);
      documents.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return documents;
  }
}
