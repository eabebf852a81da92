package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementDay;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementTotal;
import java.util.Iterator;
import java.util.List;

/** One account's part of a statement: its figures, and the way back to its lines. */
final class AccountReading implements AssetStatement {
  private final StatementAsset asset;
  private final Walk walk;
  private final LineReader lines;
  private final Acting acting;
  private final StatementFigures figures;
  private final List<StatementTotal<StatementKind>> kinds;
  private final List<StatementTotal<Category>> categories;
  private final List<StatementDay> days;

  AccountReading(StatementAsset asset, Walk walk, LineReader lines, Acting acting) {
    this.asset = asset;
    this.walk = walk;
    this.lines = lines;
    this.acting = acting;
    Totals totals = new Totals(walk);
    new Lines(walk, lines, acting).forEachRemaining(totals::add);
    this.figures = totals.figures();
    this.kinds = totals.kinds();
    this.categories = totals.categories();
    this.days = totals.days();
  }

  @Override
  public StatementAsset asset() {
    return asset;
  }

  @Override
  public StatementFigures figures() {
    return figures;
  }

  @Override
  public List<StatementTotal<StatementKind>> kinds() {
    return kinds;
  }

  @Override
  public List<StatementTotal<Category>> categories() {
    return categories;
  }

  @Override
  public List<StatementDay> days() {
    return days;
  }

  @Override
  public Iterable<StatementLine> lines() {
    return this::iterator;
  }

  private Iterator<StatementLine> iterator() {
    acting.require();
    return new Lines(walk, lines, acting);
  }
}
