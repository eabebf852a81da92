package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.ProgrammeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.LotValidity;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Page;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Programmes at rest. */
public final class ProgrammeDocs {
  /** Stands for all programmes: they are in its stream. */
  static final UUID ALL = NamedIds.of("points-programmes");

  private static final int V = 1;
  private static final int PAGE = 100;

  private final Platform platform;

  /** The programmes of one platform. */
  public ProgrammeDocs(Platform platform) {
    this.platform = platform;
  }

  /** The id of a programme. */
  static UUID id(String code) {
    return NamedIds.of("points-programme", code);
  }

  /** All programmes that are open; asks the store only now and then. */
  public List<Programme> open() {
    return platform
        .programmes()
        .get(platform.clock(), () -> all().stream().filter(Programme::open).toList());
  }

  /** An open programme, if there is one with this code. */
  public Optional<Programme> open(String code) {
    return open().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** A programme, open or not, if there is one with this code. */
  public Optional<Programme> find(String code) {
    return open(code).or(() -> stored(code).map(stored -> programme(stored.body())));
  }

  /** A programme, open or not; {@code NOT_FOUND} if there is none with this code. */
  Programme require(String code) {
    return find(code).orElseThrow(() -> Platform.notFound("programme", code));
  }

  Optional<Stored<ProgrammeBody>> stored(String code) {
    return platform.find(ProgrammeBody.class, id(code));
  }

  /** Pages through all programmes, those defined last first. */
  Page<Programme> list(Optional<String> after, int limit) {
    Page<Document> page =
        platform.store().findByStream(Json.collectionOf(ProgrammeBody.class), ALL, after, limit);
    return new Page<>(
        page.items().stream()
            .map(document -> programme(Json.read(ProgrammeBody.class, document).body()))
            .toList(),
        page.next());
  }

  private List<Programme> all() {
    List<Programme> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Programme> page = list(after, PAGE);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return List.copyOf(all);
  }

  static Programme programme(ProgrammeBody body) {
    return new Programme(
        body.code(),
        text(body.name()),
        body.sponsor(),
        Optional.ofNullable(body.currency())
            .map(code -> new PointsRate(body.units(), money(code, body.worth()))),
        new LotValidity(Period.parse(body.period()), body.end()),
        body.transferable(),
        body.least(),
        body.most(),
        body.graceDays(),
        body.rules().stream().map(ProgrammeDocs::rule).toList(),
        body.open());
  }

  static ProgrammeBody body(Programme programme, long now, Optional<Stored<ProgrammeBody>> before) {
    return new ProgrammeBody(
        V,
        programme.code(),
        text(programme.name()),
        programme.sponsor(),
        programme.rate().map(rate -> rate.worth().getCurrencyUnit().getCode()).orElse(null),
        programme.rate().map(PointsRate::units).orElse(0L),
        programme.rate().map(rate -> rate.worth().getAmountMinorLong()).orElse(0L),
        programme.validity().period().toString(),
        programme.validity().end(),
        programme.transferable(),
        programme.least(),
        programme.most(),
        programme.graceDays(),
        programme.rules().stream().map(ProgrammeDocs::rule).toList(),
        programme.open(),
        before.map(one -> one.body().createdAt()).orElse(now),
        now,
        before.map(one -> one.body().unknown()).orElse(Map.of()));
  }

  private static EarnRule rule(ProgrammeBody.Rule rule) {
    return new EarnRule(
        rule.id(),
        text(rule.name()),
        rule.units(),
        money(rule.currency(), rule.per()),
        rule.mostPerPayment(),
        rule.mostPerMonth(),
        new HashSet<>(rule.payees()),
        new HashSet<>(rule.categories()),
        Optional.ofNullable(rule.from()).map(Instant::ofEpochMilli),
        Optional.ofNullable(rule.until()).map(Instant::ofEpochMilli));
  }

  private static ProgrammeBody.Rule rule(EarnRule rule) {
    return new ProgrammeBody.Rule(
        rule.id(),
        text(rule.name()),
        rule.units(),
        rule.per().getCurrencyUnit().getCode(),
        rule.per().getAmountMinorLong(),
        rule.mostPerPayment(),
        rule.mostPerMonth(),
        rule.payees().stream().sorted().toList(),
        rule.categories().stream().sorted().toList(),
        rule.from().map(Instant::toEpochMilli).orElse(null),
        rule.until().map(Instant::toEpochMilli).orElse(null));
  }

  private static Money money(String currency, long minorUnits) {
    return Money.ofMinor(CurrencyUnit.of(currency), minorUnits);
  }

  private static LocalText text(ProgrammeBody.Text text) {
    return new LocalText(text.en(), text.zh());
  }

  private static ProgrammeBody.Text text(LocalText text) {
    return new ProgrammeBody.Text(text.en(), text.zh());
  }
}
