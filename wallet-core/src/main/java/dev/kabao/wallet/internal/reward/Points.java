package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LotBody;
import dev.kabao.wallet.internal.doc.LotsBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.reward.PointsEntry;
import dev.kabao.wallet.reward.PointsEntry.Kind;
import dev.kabao.wallet.reward.PointsLot;
import dev.kabao.wallet.reward.PointsPreview;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.PointsService;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** The points of one wallet. */
public final class Points implements PointsService {
  private static final int PAGE = 100;

  private final Platform platform;
  private final Acting acting;
  private final ProgrammeDocs programmes;
  private final PointsGifts gifts;
  private final UUID wallet;

  /** The points of the wallet of whoever acts. */
  public Points(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.programmes = new ProgrammeDocs(platform);
    this.gifts = new PointsGifts(platform, acting);
    this.wallet = acting.wallet().value();
  }

  @Override
  public List<PointsBalance> balances() {
    acting.require();
    List<PointsBalance> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          platform.store().findByStream(Json.collectionOf(LotsBody.class), wallet, after, PAGE);
      page.items().stream()
          .map(document -> Json.read(LotsBody.class, document).body())
          .forEach(body -> all.add(view(body.programme(), Optional.of(body))));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  @Override
  public PointsBalance balance(String programme) {
    acting.require();
    return view(
        programme,
        platform.find(LotsBody.class, LotsDraft.id(wallet, programme)).map(Stored::body));
  }

  @Override
  public Page<PointsEntry> statement(String programme, Optional<String> after, int limit) {
    acting.require();
    programmes.require(programme);
    List<Entry> entries =
        platform
            .store()
            .entries(
                PointsFlow.wallet(wallet, programme),
                after.map(Points::sequence).orElse(Long.MAX_VALUE),
                limit);
    Optional<String> next =
        entries.size() < limit
            ? Optional.empty()
            : Optional.of(Long.toString(entries.get(entries.size() - 1).sequence()));
    return new Page<>(entries.stream().map(this::entry).toList(), next);
  }

  @Override
  public PointsPreview preview(String programme, Recipient to, long units) {
    acting.require();
    return gifts.preview(programme, to, units);
  }

  @Override
  public PointsResult confirm(RequestId requestId, String token) {
    acting.require();
    return gifts.confirm(requestId, token);
  }

  private PointsBalance view(String code, Optional<LotsBody> body) {
    Programme programme = programmes.require(code);
    long now = platform.clock().millis();
    List<LotBody> lots =
        body.map(LotsBody::lots).orElse(List.of()).stream()
            .filter(lot -> !lot.isOver(now))
            .toList();
    long available = lots.stream().mapToLong(LotBody::units).sum();
    Optional<Money> worth =
        programme
            .rate()
            .filter(rate -> programme.open())
            .map(rate -> Money.ofMinor(rate.worth().getCurrencyUnit(), rate.worthOf(available)));
    return new PointsBalance(
        code,
        programme.name(),
        available,
        platform.store().balance(PointsFlow.wallet(wallet, code)).pendingOut(),
        body.map(LotsBody::owed).orElse(0L),
        worth,
        lots.stream().map(Points::view).toList());
  }

  private static PointsLot view(LotBody lot) {
    return new PointsLot(
        lot.units(),
        lot.expiresAt() == LotBody.NEVER
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(lot.expiresAt())));
  }

  private PointsEntry entry(Entry entry) {
    boolean person = entry.counterpart().type() == AccountType.WALLET;
    UUID subject = entry.transfer().subject();
    boolean ofPayment = !person && platform.find(PaymentBody.class, subject).isPresent();
    return new PointsEntry(
        kind(entry),
        grows(entry),
        Math.abs(entry.minorUnits()),
        ofPayment ? Optional.of(new PaymentId(subject)) : Optional.empty(),
        person ? Optional.of(WalletId.parse(entry.counterpart().owner())) : Optional.empty(),
        entry.at());
  }

  private static long grows(Entry entry) {
    return switch (entry.kind()) {
      case POST, CAPTURE, PART_CAPTURE -> entry.minorUnits();
      case HOLD, VOID -> 0;
    };
  }

  private static Kind kind(Entry entry) {
    boolean in = entry.minorUnits() > 0;
    return switch (entry.kind()) {
      case HOLD -> Kind.HELD;
      case VOID -> Kind.FREED;
      case CAPTURE, PART_CAPTURE -> Kind.SPENT;
      case POST ->
          PointsFlow.of(entry.counterpart())
              .map(flow -> kind(flow, in))
              .orElse(in ? Kind.RECEIVED : Kind.SENT);
    };
  }

  private static Kind kind(PointsFlow flow, boolean in) {
    return switch (flow) {
      case EARNED -> in ? Kind.EARNED : Kind.TAKEN_BACK;
      case GRANTED -> Kind.GRANTED;
      case SPENT -> in ? Kind.GIVEN_BACK : Kind.SPENT;
      case EXPIRED -> Kind.EXPIRED;
      case GIVEN_UP -> Kind.GIVEN_UP;
    };
  }

  private static long sequence(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("That is not where a page said to go on.", e);
    }
  }
}
