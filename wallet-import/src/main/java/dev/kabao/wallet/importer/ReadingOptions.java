package dev.kabao.wallet.importer;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * What a person says of a file that it does not say itself. Immutable; nothing is null.
 *
 * @see #builder()
 */
public final class ReadingOptions {
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9.-]{1,32}");

  private final Optional<String> source;
  private final CurrencyUnit currency;
  private final ZoneId zone;
  private final DateOrder dateOrder;
  private final Optional<AmountSign> amountSign;
  private final ColumnMapping columns;

  private ReadingOptions(Builder builder) {
    this.source = builder.source;
    this.currency = builder.currency;
    this.zone = builder.zone;
    this.dateOrder = builder.dateOrder;
    this.amountSign = builder.amountSign;
    this.columns = builder.columns;
  }

  /** Yuan, the clock of China, and columns by the names that are known. */
  public static ReadingOptions standard() {
    return builder().build();
  }

  /** Begins with what {@link #standard()} has. */
  public static Builder builder() {
    return new Builder();
  }

  Optional<String> source() {
    return source;
  }

  CurrencyUnit currency() {
    return currency;
  }

  ZoneId zone() {
    return zone;
  }

  DateOrder dateOrder() {
    return dateOrder;
  }

  Optional<AmountSign> amountSign() {
    return amountSign;
  }

  ColumnMapping columns() {
    return columns;
  }

  /** The same with another sign. */
  ReadingOptions with(AmountSign sign) {
    Builder builder = builder().currency(currency).zone(zone).dateOrder(dateOrder);
    builder.columns(columns).amountSign(sign);
    source.ifPresent(builder::source);
    return builder.build();
  }

  /** Makes {@link ReadingOptions}. Not thread-safe. */
  public static final class Builder {
    private Optional<String> source = Optional.empty();
    private CurrencyUnit currency = CurrencyUnit.of("CNY");
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private DateOrder dateOrder = DateOrder.YEAR_FIRST;
    private Optional<AmountSign> amountSign = Optional.empty();
    private ColumnMapping columns = ColumnMapping.standard();

    private Builder() {}

    /**
     * Whose movements these are: give each account of one's own a name, and always the same. By
     * default the format's code.
     *
     * @throws IllegalArgumentException if it is not one to 32 characters {@code [a-z0-9.-]}
     */
    public Builder source(String name) {
      if (!SOURCE.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "A source's name has one to 32 characters of a-z, 0-9, dot and hyphen.");
      }
      this.source = Optional.of(name);
      return this;
    }

    /** The currency of amounts of which the file does not say it. */
    public Builder currency(CurrencyUnit currency) {
      this.currency = Objects.requireNonNull(currency, "currency");
      return this;
    }

    /** Where the clock hangs that the file's times are of, if they do not say. */
    public Builder zone(ZoneId zone) {
      this.zone = Objects.requireNonNull(zone, "zone");
      return this;
    }

    /** How a bank writes its dates. */
    public Builder dateOrder(DateOrder order) {
      this.dateOrder = Objects.requireNonNull(order, "order");
      return this;
    }

    /**
     * What the amounts of a bank's table are, if neither a column of their own nor a word says it.
     * By default it is {@link AmountSign#PLUS_CAME} if any amount of the file has a sign; if none
     * has, each line's direction counts as unknown.
     */
    public Builder amountSign(AmountSign sign) {
      this.amountSign = Optional.of(sign);
      return this;
    }

    /** How a bank calls its columns. */
    public Builder columns(ColumnMapping columns) {
      this.columns = Objects.requireNonNull(columns, "columns");
      return this;
    }

    /** The options. */
    public ReadingOptions build() {
      return new ReadingOptions(this);
    }
  }
}
