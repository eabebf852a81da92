package dev.kabao.wallet.journal;

import dev.kabao.wallet.value.LocalText;
import java.util.Objects;
import java.util.Optional;

/**
 * Something in a store that is not as the journal says, and where. Holds no personal data.
 *
 * @param kind what is wrong
 * @param table where, in the store's own words, for example {@code document} or {@code transfer}
 * @param first the first row by its number there; 0 if rows have no numbers, or none is meant
 * @param last the last row: the same as {@code first} unless the row cannot be told more exactly
 * @param name what the row is by its name, for example {@code card/} and the card's id
 * @param detail what is wrong, in the store's words, in English
 */
public record JournalFinding(
    Kind kind, String table, long first, long last, Optional<String> name, String detail) {

  /** What is wrong. */
  public enum Kind {
    /** A row is not what was written. */
    CHANGED("was changed", "被改动"),
    /** A row that was written is not there. */
    MISSING("is missing", "缺失"),
    /** A row is there that was never written. */
    FOREIGN("was never written by the wallet", "并非由钱包写入"),
    /** A row that is kept beside others, such as a balance, is not what those say. */
    ASTRAY("does not agree with what it was made from", "与其来源不符"),
    /**
     * A row of the journal was not made by this platform's key, or not at this place: it was
     * changed, moved or made up.
     */
    FORGED("was not sealed by this wallet's key", "并非由本钱包的密钥签封"),
    /** Rows of the journal are not there. */
    CUT("was cut out of the journal", "已从日志中被删去"),
    /** A head that was kept outside is not a part of the journal: history was taken back. */
    UNKNOWN_HEAD("does not lead to the head that was kept outside", "与外部留存的链头不符");

    private final LocalText text;

    Kind(String en, String zh) {
      this.text = new LocalText(en, zh);
    }

    /** What is wrong, as the end of a sentence that begins with what it is about. */
    public LocalText text() {
      return text;
    }
  }

  /** Refuses null. */
  public JournalFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(detail, "detail");
  }

  /** A finding about one row. */
  public static JournalFinding of(Kind kind, String table, long row, String detail) {
    return new JournalFinding(kind, table, row, row, Optional.empty(), detail);
  }

  /** The same with the row's name. */
  public JournalFinding named(String rowName) {
    return new JournalFinding(kind, table, first, last, Optional.of(rowName), detail);
  }

  /** Table and row: {@code document 17 (card/…)}. */
  public String where() {
    StringBuilder where = new StringBuilder(table);
    if (first != 0) {
      where.append(' ').append(first);
    }
    if (last != first) {
      where.append('–').append(last);
    }
    name.ifPresent(text -> where.append(" (").append(text).append(')'));
    return where.toString();
  }
}
