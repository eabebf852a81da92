package dev.kabao.wallet.spi.settlement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * Whose day a settlement file is.
 *
 * @param issuer the issuer's code, for example {@code WEBANK}
 * @param platform the id under which the issuer knows the platform whose movements these are
 * @param date the day
 * @param zone where that day begins and ends
 * @param currency the currency of every amount in the file
 */
public record SettlementHeader(
    String issuer, String platform, LocalDate date, ZoneId zone, CurrencyUnit currency) {

  /** Refuses null. */
  public SettlementHeader {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(currency, "currency");
  }
}
