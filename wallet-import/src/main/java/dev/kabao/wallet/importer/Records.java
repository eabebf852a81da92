package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.importer.Lines.Line;
import dev.kabao.wallet.importer.parts.Bounds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts lines together where a quoted cell has line breaks. A quotation mark that is never closed
 * spoils its own line and none after it.
 */
final class Records {
  private final Lines lines;
  private final Encoding encoding;
  private final Cells cells;
  private final Deque<Line> ahead = new ArrayDeque<>();

  Records(Lines lines, Encoding encoding, Cells cells) {
    this.lines = lines;
    this.encoding = encoding;
    this.cells = cells;
  }

  /** The next line by itself, whatever is in it; empty at the end. */
  Optional<Line> line() {
    return ahead.isEmpty() ? lines.next(encoding) : Optional.of(ahead.poll());
  }

  /** The next record; empty at the end. */
  Optional<Line> next() {
    Optional<Line> first = line();
    if (first.isEmpty() || first.get().problem().isPresent() || !goesOn(first.get().text())) {
      return first;
    }
    StringBuilder text = new StringBuilder(first.get().text());
    List<Line> more = new ArrayList<>();
    while (more.size() < Bounds.LINES_PER_RECORD - 1 && text.length() <= Bounds.LINE_BYTES) {
      Optional<Line> next = line();
      if (next.isEmpty()) {
        break;
      }
      more.add(next.get());
      if (next.get().problem().isPresent()) {
        break;
      }
      text.append('\n').append(next.get().text());
      if (!goesOn(text.toString())) {
        return Optional.of(new Line(first.get().number(), text.toString(), Optional.empty()));
      }
    }
    for (int at = more.size() - 1; at >= 0; at--) {
      ahead.addFirst(more.get(at));
    }
    return Optional.of(new Line(first.get().number(), "", Optional.of(ImportReason.QUOTES_WRONG)));
  }

  private boolean goesOn(String text) {
    return cells.goesOn(text);
  }
}
