package dev.kabao.wallet.internal.insight;

import dev.kabao.wallet.insight.PayeeSum;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.insight.Tallies.Kind;
import dev.kabao.wallet.internal.insight.Tallies.Sum;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.trust.PayeeNames;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Who got most, and what they are called as far as that is known. */
final class OtherNames {
  private static final String WALLET = "wal_";

  private final Platform platform;
  private final Tallies tallies;
  private final PayeeNames payees;
  private final WalletDocs wallets;
  private final Counterparties counterparties;

  OtherNames(Platform platform) {
    this.platform = platform;
    this.tallies = new Tallies(platform);
    this.payees = new PayeeNames(platform);
    this.wallets = new WalletDocs(platform);
    this.counterparties = new Counterparties(platform);
  }

  private record Got(Sum sum, boolean named) {}

  List<PayeeSum> largest(UUID wallet, CurrencyUnit currency, YearMonth month, int most) {
    List<Got> largest =
        Stream.concat(
                got(wallet, Kind.SPENT_AT, currency, month),
                got(wallet, Kind.SPENT_AT_NAMED, currency, month))
            .sorted(
                Comparator.comparingLong((Got got) -> got.sum().amount())
                    .reversed()
                    .thenComparing(got -> got.sum().key()))
            .limit(most)
            .toList();
    if (largest.isEmpty()) {
      return List.of();
    }
    List<PayeeSum> sums = new ArrayList<>();
    try (SealedTexts texts = SealedTexts.of(platform, wallet)) {
      for (Got got : largest) {
        String key = got.sum().key();
        Money amount = Money.ofMinor(currency, got.sum().amount());
        boolean id = !got.named() && !key.equals(Counted.Other.NOBODY.key());
        Optional<String> name = got.named() ? named(wallet, key, texts) : known(wallet, key);
        sums.add(new PayeeSum(id ? Optional.of(key) : Optional.empty(), name, amount));
      }
    }
    return sums;
  }

  private Stream<Got> got(UUID wallet, Kind kind, CurrencyUnit currency, YearMonth month) {
    return tallies.read(wallet, kind, currency.getCode(), month, month).stream()
        .map(sum -> new Got(sum, kind == Kind.SPENT_AT_NAMED));
  }

  private Optional<String> named(UUID wallet, String hash, SealedTexts texts) {
    return counterparties
        .find(wallet, hash)
        .filter(stored -> stored.body().name().length > 0)
        .map(stored -> texts.open(stored.id(), Counterparties.FIELD, stored.body().name()));
  }

  /** The masked name of a person, what a payee is called. */
  private Optional<String> known(UUID wallet, String key) {
    if (key.startsWith(WALLET)) {
      return platform
          .find(WalletBody.class, WalletId.parse(key).value())
          .filter(stored -> !stored.body().isErased())
          .flatMap(wallets::maskedName);
    }
    return payees.of(wallet, key).map(LocalText::both);
  }
}
