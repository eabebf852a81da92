package dev.kabao.wallet.benchmarks.scale;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A commit as the SDK itself makes it for a payment, from which the commits of further payments are
 * made: of another wallet, id and time.
 */
final class Pattern {
  private static final List<Category> CATEGORIES = Category.builtIn();

  private final Commit commit;
  private final WalletId wallet;
  private final String body;
  private final int payees;
  private final Random random = new Random(1);

  /**
   * A pattern.
   *
   * @param commit the commit that pays
   * @param wallet the wallet that it pays from
   * @param payees to how many payees the payments go that are made from it
   */
  Pattern(Commit commit, WalletId wallet, int payees) {
    if (commit.documents().size() != 1) {
      throw new IllegalArgumentException("A payment was to be one document.");
    }
    this.payees = payees;
    this.commit = commit;
    this.wallet = wallet;
    this.body = new String(commit.documents().get(0).body(), StandardCharsets.UTF_8);
  }

  /** A payment of {@code payer}. */
  Commit payment(WalletId payer, UUID id, long millis) {
    DocumentWrite document = commit.documents().get(0);
    byte[] changed =
        body.replace(wallet.value().toString(), payer.value().toString())
            .getBytes(StandardCharsets.UTF_8);
    int payee = random.nextInt(payees);
    long amount = 1L + random.nextInt(100);
    List<Transfer> transfers =
        commit.transfers().stream()
            .map(Transfer.Post.class::cast)
            .<Transfer>map(
                post ->
                    new Transfer.Post(
                        new TransferId(id, post.id().leg()),
                        account(post.from(), payer, payee, millis),
                        account(post.to(), payer, payee, millis),
                        amount))
            .toList();
    List<Event> events =
        commit.events().stream().map(event -> new Event(event.type(), payer, id)).toList();
    return new Commit(
        Instant.ofEpochMilli(millis),
        Optional.of(claim(id, millis)),
        List.of(
            new DocumentWrite(
                document.collection(),
                id,
                0,
                changed,
                document.index(),
                document.stream().map(owner -> payer.value()))),
        transfers,
        events);
  }

  /** How many transfers a payment has: of the money, and of the sum that it counts in. */
  int transfers() {
    return commit.transfers().size();
  }

  private AccountId account(AccountId account, WalletId payer, int payee, long millis) {
    return switch (account.type()) {
      case WALLET -> AccountId.wallet(payer, account.asset());
      case PAYEE -> AccountId.payee("payee-" + payee, account.asset());
      case TALLY -> {
        // wallet.kind.month.key, as the SDK names them.
        String[] parts = account.owner().split("\\.", 4);
        String month =
            DateTimeFormatter.ofPattern("yyyyMM")
                .withZone(ZoneId.of("Asia/Shanghai"))
                .format(Instant.ofEpochMilli(millis));
        boolean byPayee = parts[3].startsWith("payee");
        String key = byPayee ? "payee-" + payee : CATEGORIES.get(payee % CATEGORIES.size()).code();
        yield new AccountId(
            account.type(),
            account.asset(),
            String.join(".", payer.toString(), parts[1], month, key));
      }
      default -> throw new IllegalArgumentException("A payment does not touch " + account.type());
    };
  }

  /** Time, then what looks like a hash: as the SDK's claims are. */
  private RequestClaim claim(UUID subject, long millis) {
    byte[] key = new byte[22];
    byte[] hash = new byte[32];
    random.nextBytes(key);
    random.nextBytes(hash);
    ByteBuffer.wrap(key).putShort((short) (millis >>> 32)).putInt((int) millis);
    return new RequestClaim(key, hash, subject);
  }
}
