package dev.kabao.examples.tour;

import dev.kabao.wallet.value.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One step of the tour.
 *
 * @param name a word for programs
 * @param title what it is about
 * @param text what happened and why
 * @param facts what was seen, by name, in order: texts, numbers, and yes or no
 */
public record TourStep(String name, LocalText title, LocalText text, Map<String, Object> facts) {

  /** Copies the facts. */
  public TourStep {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  static TourStep of(String name, LocalText title, LocalText text) {
    return new TourStep(name, title, text, Map.of());
  }

  /** The same with one more fact. */
  TourStep with(String fact, Object value) {
    boolean plain = value instanceof Number || value instanceof Boolean;
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(fact, plain ? value : value.toString());
    return new TourStep(name, title, text, more);
  }

  /** The same with a state, as a word in lower case. */
  TourStep withState(Enum<?> state) {
    return with("state", state.name().toLowerCase(Locale.ROOT));
  }
}
