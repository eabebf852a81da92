package dev.kabao.wallet.importer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a table says what. */
final class Header {
  private final List<String> names;
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);

  private Header(List<String> cells, ColumnMapping mapping) {
    this.names = cells.stream().map(ColumnMapping::plain).toList();
    Map<String, Integer> there = new HashMap<>();
    for (int place = 0; place < names.size(); place++) {
      there.putIfAbsent(names.get(place), place);
    }
    for (Column column : Column.values()) {
      mapping.names(column).stream()
          .map(there::get)
          .filter(place -> place != null && !places.containsValue(place))
          .findFirst()
          .ifPresent(place -> places.put(column, place));
    }
  }

  /** What these cells name, if it is all that a format needs. */
  static Optional<Header> of(List<String> cells, ColumnMapping mapping, Set<Set<Column>> needed) {
    Header header = new Header(cells, mapping);
    return needed.stream().anyMatch(header.places.keySet()::containsAll)
        ? Optional.of(header)
        : Optional.empty();
  }

  /** Where a column is; empty if the table has none. */
  Optional<Integer> place(Column column) {
    return Optional.ofNullable(places.get(column));
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** How many columns there are. */
  int size() {
    return names.size();
  }

  /** Whether these cells are the same names again, as when tables were put together. */
  boolean isAgain(List<String> cells) {
    return cells.size() == names.size()
        // Most lines are told by their first cell, which spares the others.
        && ColumnMapping.plain(cells.get(0)).equals(names.get(0))
        && cells.stream().map(ColumnMapping::plain).toList().equals(names);
  }
}
