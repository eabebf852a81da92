package dev.kabao.wallet.benchmarks.scale;

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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A commit as the SDK itself makes it for a payment, from which the commits of further payments are
 * made: of another wallet, id and time.
 */
final class Pattern {
  private static final int PAYEES = 10;

  private final Commit commit;
  private final WalletId wallet;
  private final String body;
  private final Random random = new Random(1);

  /**
   * A pattern.
   *
   * @param commit the commit that pays
   * @param wallet the wallet that it pays from
   */
  Pattern(Commit commit, WalletId wallet) {
    if (commit.documents().size() != 1 || commit.transfers().size() != 1) {
      throw new IllegalArgumentException("A payment was to be one document and one transfer.");
    }
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
    Transfer.Post post = (Transfer.Post) commit.transfers().get(0);
    AccountId from = AccountId.wallet(payer, post.from().asset());
    AccountId to = AccountId.payee("payee-" + random.nextInt(PAYEES), post.to().asset());
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
        List.of(
            new Transfer.Post(
                new TransferId(id, post.id().leg()), from, to, 1 + random.nextInt(100))),
        events);
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
