package dev.kabao.wallet.bill;

import dev.kabao.wallet.bill.importing.ImportReport;
import dev.kabao.wallet.bill.importing.ImportSource;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The bills of one wallet: one list of what is owed and was paid, whoever made it out. Thread-safe;
 * refuses null. Every call throws {@code SESSION_ENDED} once the session is over.
 *
 * <p>Request ids are the host's, kept by it before the call: the same one with the same content
 * gets the same answer, with another content {@code REQUEST_CONFLICT}.
 */
public interface BillService {
  /** The most people that a bill is split among, beside the person. */
  int MOST_SHARES = 50;

  /** How many bills an outlook shows at most; its sums are of all. */
  int MOST_UPCOMING = 200;

  /** What to do with a file that has bad lines. */
  enum Import {
    /** Take nothing, whatever is in it: only say what would become of each line. */
    TRIAL,
    /** Take all of it, or nothing if one line is bad. */
    ALL_OR_NOTHING,
    /** Take the good lines and leave the bad ones out. */
    GOOD_LINES
  }

  /**
   * Pages through the list, the newest first. Payments of this wallet that pay no bill are in it
   * too, but for those that were declined or came back wholly, and what moved between the balance
   * and the person's own cards.
   *
   * <p>Reads no more than it needs and holds one page in memory. A filter is matched against what
   * is read: a page may have fewer entries than asked for, even none, and yet a next page, where
   * much was looked through for little.
   *
   * @param filter what to list
   * @param after where the page before said to go on; empty for the first page
   * @param limit how many entries at most, 1 to 200
   * @throws IllegalArgumentException if {@code after} is none of this list, or the limit is wrong
   */
  Page<Bill> list(BillFilter filter, Optional<String> after, int limit);

  /**
   * What is owed, the first due first, and what has no date last; what is being paid is not in it.
   *
   * @param limit how many at most, 1 to 200
   */
  List<Bill> due(int limit);

  /**
   * What is owed up to a moment, against what the balance has.
   *
   * @param until up to when, inclusive; bills without a date are left out
   */
  Outlook outlook(Instant until, CurrencyUnit currency);

  /**
   * A bill, after a look at what may have become of it.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this wallet has none
   */
  Bill find(BillId id);

  /**
   * Enters something by hand.
   *
   * @throws IllegalArgumentException if there is no such category
   */
  Bill add(RequestId requestId, BillDraft draft);

  /**
   * Puts an entry into a category. What has counted for it moves with it, in the months in which it
   * counted; so does a payment of the wallet, whether it pays a bill or not.
   *
   * @param andWhoever whether everything from and to the same payee goes there from now on, as with
   *     {@link dev.kabao.wallet.category.CategoryService#remember}; refused {@code NOBODY_NAMED} if
   *     the entry names nobody
   * @throws IllegalArgumentException if there is no such category
   */
  BillResult categorise(RequestId requestId, BillId id, String category, boolean andWhoever);

  /**
   * Says that a bill was paid otherwise: by cash, or elsewhere. It stays so, whatever its biller
   * names, until it is {@linkplain #owedAgain taken back}.
   */
  BillResult paidElsewhere(RequestId requestId, BillId id);

  /**
   * Takes back that a bill was paid otherwise: it is owed again. So can one be whose payment was
   * refunded wholly since, or sent back by the bank of the card that it was for; whether it is to
   * be paid after that is for the person to say.
   *
   * @return refused {@code NOT_ELSEWHERE} if neither is the case
   */
  BillResult owedAgain(RequestId requestId, BillId id);

  /**
   * Takes an entry out of what is owed and counts; it stays in the list as dropped. For what the
   * person entered or imported, for lines of cards' statements, for parts of others' bills that
   * they do not mean to pay, and for what its biller does not name any more and nobody has paid: it
   * is owed again if the biller names it again.
   */
  BillResult drop(RequestId requestId, BillId id);

  /**
   * Pays a bill, whole. The money goes to whoever made it out; a biller is then told. If it is not
   * known what became of it, it is asked about, never repeated; if the biller does not take it, the
   * money goes back. What is owed on a credit card is paid by a withdrawal to that card: from the
   * balance alone, and with the limits, the fee and the proof that a withdrawal asks for.
   */
  PayBillResult pay(RequestId requestId, BillId id, Funding funding);

  /**
   * The same, as the person saw it: a bill that is of another amount by now is not paid.
   *
   * @param seen the amount that the person has agreed to pay
   * @return refused {@code AMOUNT_CHANGED} if the bill is of another
   */
  PayBillResult pay(RequestId requestId, BillId id, Money seen, Funding funding);

  /**
   * Splits a bill or a payment among people: each is asked for their part by a payment request,
   * good for 30 days.
   *
   * @param shares what each is asked for; together at most the bill
   * @throws IllegalArgumentException if there is none, or more than {@link #MOST_SHARES}, or they
   *     are in another currency
   */
  BillResult split(RequestId requestId, BillId id, List<Share> shares);

  /**
   * Asks the bank of a bound card for its closed statements, now, and takes in those that are new;
   * that is done once a day anyway ({@link BillRules#askCardsEvery()}). Each line becomes an entry,
   * once, unless the person has imported it under the bank's code as source and the bank's own name
   * as reference, or it is of this wallet's own order, or a repayment of a credit card: what is in
   * the list already or moves the person's own money is no entry and counts in no sum. What is due
   * on a credit card is one bill, in the place of that of the statement before. A call that broke
   * off is simply made again, and needs no request id; but not more often in a row than {@link
   * BillRules#refreshes()}.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this wallet has no such
   *     card
   */
  StatementResult takeStatements(CardId card);

  /**
   * Takes in what a file says. A line that is there already, from this file or another of the same
   * source, is not taken twice, so that a file can be taken again, and files may overlap: a call
   * that broke off is simply made again, and needs no request id. Of lines without a reference
   * those are the same that say the same, as often as the file says it. A line whose reference is
   * there with another amount is told as a conflict; it overwrites nothing, and keeps no other line
   * out.
   *
   * <p>The file is read twice unless {@code how} is {@code TRIAL}: first to the end, and then again
   * to take it, in commits of up to 1,000 lines, so that a bad line changes nothing. A session that
   * ends while a file is taken ends that too: what was kept by then stays.
   */
  ImportReport take(ImportSource source, Import how);
}
