package dev.kabao.wallet.internal.incoming;

import dev.kabao.wallet.incoming.IncomingTransfer;
import dev.kabao.wallet.internal.doc.IncomingBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Bank transfers at rest: how they are found, and how hosts see them. */
final class Transfers {
  private static final String WAITING = "waiting";

  private final Platform platform;

  Transfers(Platform platform) {
    this.platform = platform;
  }

  /** A transfer that is known; its remark stays sealed. */
  Optional<IncomingTransfer> find(UUID id) {
    return platform
        .find(IncomingBody.class, id)
        .map(stored -> view(stored, Optional.empty()))
        .or(
            () ->
                platform
                    .find(PaymentBody.class, id)
                    .filter(stored -> stored.body().kind() == PaymentKind.BANK_TOP_UP)
                    .map(Transfers::credited));
  }

  /** What waits, the oldest first, each with its remark. */
  Page<IncomingTransfer> waiting(Optional<String> after, int limit) {
    IndexRange all =
        new IndexRange(Json.collectionOf(IncomingBody.class), WAITING, key(0), Optional.empty());
    var page = platform.store().findByIndex(all, after, limit);
    List<IncomingTransfer> transfers =
        page.items().stream()
            .map(document -> view(Json.read(IncomingBody.class, document)))
            .toList();
    return new Page<>(transfers, page.next());
  }

  /** The write of a transfer that waits from now on. */
  static DocumentWrite waits(UUID id, IncomingBody body) {
    return Stored.create(id, body, index(body), Optional.empty());
  }

  static List<IndexEntry> index(IncomingBody body) {
    return List.of(new IndexEntry(WAITING, key(body.issuerAt()), false));
  }

  /** A transfer, with its remark while it waits. */
  IncomingTransfer view(Stored<IncomingBody> stored) {
    byte[] dataKey = stored.body().dataKey();
    byte[] sealed = stored.body().remark();
    return view(
        stored,
        dataKey == null || sealed == null
            ? Optional.empty()
            : Optional.of(new SealedRemark(dataKey, sealed).open(platform, stored.id())));
  }

  private static IncomingTransfer view(Stored<IncomingBody> stored, Optional<String> remark) {
    IncomingBody body = stored.body();
    return new IncomingTransfer(
        new PaymentId(stored.id()),
        body.issuer(),
        body.reference(),
        Money.ofMinor(CurrencyUnit.of(body.currency()), body.amount()),
        body.wallet() == null ? IncomingTransfer.State.WAITING : IncomingTransfer.State.CREDITED,
        remark,
        Optional.ofNullable(body.wallet()).map(WalletId::new),
        Instant.ofEpochMilli(body.issuerAt()));
  }

  private static IncomingTransfer credited(Stored<PaymentBody> stored) {
    PaymentBody body = stored.body();
    LegBody leg = body.legs().get(0);
    return new IncomingTransfer(
        new PaymentId(stored.id()),
        Objects.requireNonNull(leg.issuer()),
        Objects.requireNonNull(leg.reference()),
        Money.ofMinor(CurrencyUnit.of(body.currency()), body.amount()),
        IncomingTransfer.State.CREDITED,
        Optional.empty(),
        Optional.of(new WalletId(body.wallet())),
        Instant.ofEpochMilli(leg.issuerAt()));
  }

  /** In the order of the banks' clocks; what is before 1970 comes first. */
  private static byte[] key(long millis) {
    return ByteBuffer.allocate(Long.BYTES).putLong(Math.max(0, millis)).array();
  }
}
