package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.importer.Tables.Word;
import dev.kabao.wallet.importer.parts.BadEntryException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Further words of files, and what they mean. */
final class Vocabulary {
  private static final List<Word> REFUND = Tables.words("refund");
  private static final List<Word> OWN = Tables.words("own");
  private static final Map<String, String> CURRENCIES =
      Tables.words("currency").stream()
          .collect(Collectors.toUnmodifiableMap(Word::word, Word::meaning));

  /** What files say between and after their entries. */
  private static final Pattern NOTE =
      Pattern.compile(
          "[-\u2014=*#]{3,}.*|共[0-9]+笔.*|(?:总|小|.{0,12}合)计.*|(?:已|待)?(?:收入|支出)[:：].*"
              + "|导出时间.*|用户[:：].*|(?:备注|说明|注)[:：].*|(?:sub)?total.*|endof.*",
          Pattern.DOTALL);

  private Vocabulary() {}

  /** Whether a text tells of money given back. */
  static boolean isRefund(String plain) {
    return holds(REFUND, plain);
  }

  /** Whether a text tells of money moved between accounts of one's own. */
  static boolean isOwn(String plain) {
    return holds(OWN, plain);
  }

  /** Whether the first cell of a line shows that the line is no entry. */
  static boolean isNote(String plain) {
    return NOTE.matcher(plain).matches();
  }

  /** A currency by its code or its name. */
  static CurrencyUnit currency(String plain) throws BadEntryException {
    try {
      return CurrencyUnit.of(CURRENCIES.getOrDefault(plain, plain.toUpperCase(Locale.ROOT)));
    } catch (IllegalCurrencyException e) {
      throw new BadEntryException(ImportReason.CURRENCY_UNKNOWN);
    }
  }

  private static boolean holds(List<Word> words, String plain) {
    return words.stream().anyMatch(word -> plain.contains(word.word()));
  }
}
