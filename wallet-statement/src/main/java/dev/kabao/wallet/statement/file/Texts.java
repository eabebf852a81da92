package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementSpan;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement says in one language, and how it writes amounts and times: the same in HTML and
 * PDF.
 */
record Texts(Locale language, Optional<String> holder) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  boolean isChinese() {
    return language.getLanguage().equals("zh");
  }

  String of(Label label) {
    return of(label.text());
  }

  /** What a label is for an account of this. */
  String of(Label label, StatementAsset asset) {
    return of(label.of(asset.unit()));
  }

  /** What is to be said of a period that is not over; empty for one that is. */
  Optional<String> running(Statement statement) {
    if (statement.over()) {
      return Optional.empty();
    }
    boolean begun = !statement.readAt().isBefore(statement.span().begin());
    return Optional.of(of(begun ? Label.RUNNING : Label.TO_COME));
  }

  String of(LocalText text) {
    return text.in(language);
  }

  /** What an account's part is headed by: a currency's code, or a name with the ledger's own. */
  String heading(StatementAsset asset) {
    return asset.name().map(name -> of(name) + " (" + asset.code() + ")").orElse(asset.code());
  }

  /** An amount with all decimals, in groups of three digits. */
  static String amount(StatementAsset asset, long minorUnits) {
    return String.format(Locale.ROOT, "%,." + asset.decimals() + "f", asset.decimal(minorUnits));
  }

  /** The same with a sign, whichever. */
  static String signed(StatementAsset asset, long minorUnits) {
    return minorUnits > 0 ? '+' + amount(asset, minorUnits) : amount(asset, minorUnits);
  }

  static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  static String second(Instant at, ZoneId zone) {
    return SECOND.format(at.atZone(zone));
  }

  /** Both days, or the one. */
  String period(StatementSpan span) {
    if (span.first().equals(span.last())) {
      return span.first().toString();
    }
    return span.first() + (isChinese() ? " 至 " : " to ") + span.last();
  }

  /** What stands at the head of a statement, by what it is. */
  Map<String, String> head(Statement statement) {
    ZoneId zone = statement.span().zone();
    Map<String, String> head = new LinkedHashMap<>();
    holder.ifPresent(name -> head.put(of(Label.HOLDER), name));
    head.put(of(Label.WALLET), statement.wallet().toString());
    head.put(of(Label.PERIOD), period(statement.span()));
    head.put(of(Label.ZONE), zone.getId());
    head.put(of(Label.MADE), second(statement.readAt(), zone));
    return head;
  }
}
