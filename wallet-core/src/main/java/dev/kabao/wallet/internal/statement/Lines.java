package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.statement.StatementLine;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Goes through the lines of one account, the earliest first, and makes sure at the end that they
 * lead from the opening balance to the closing one. Holds one page. Confined to one thread.
 */
final class Lines implements Iterator<StatementLine> {
  private final Walk walk;
  private final LineReader reader;
  private final Acting acting;
  private int pagesLeft;
  private Iterator<Entry> page = List.<Entry>of().iterator();
  private long number;
  private long balance;

  Lines(Walk walk, LineReader reader, Acting acting) {
    this.walk = walk;
    this.reader = reader;
    this.acting = acting;
    this.pagesLeft = walk.pages().length;
    this.balance = walk.opening().posted();
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && pagesLeft > 0) {
      acting.require();
      page = walk.page(walk.pages()[--pagesLeft]).iterator();
    }
    if (!page.hasNext() && balance != walk.closing().posted()) {
      throw Walk.notTied(
          walk.account().asset(), Math.subtractExact(walk.closing().posted(), balance));
    }
    return page.hasNext();
  }

  @Override
  public StatementLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The statement has no more lines.");
    }
    Entry entry = page.next();
    balance = Math.addExact(balance, entry.minorUnits());
    return reader.read(walk.account(), entry, ++number, balance);
  }
}
