package dev.kabao.examples.cli;

import dev.kabao.examples.tour.FactLabels;
import dev.kabao.examples.tour.TourStep;
import dev.kabao.wallet.value.LocalText;
import java.util.Map;
import java.util.function.Function;

/** Tells the steps of the tour to a person: a numbered title, a short text, and what was seen. */
final class TourTeller {
  private static final int WIDTH = 88;
  private static final int LABEL_WIDTH = 24;
  private static final String INDENT = "    ";

  private final Printer printer;
  private int number;

  TourTeller(Printer printer) {
    this.printer = printer;
  }

  void tell(TourStep step) {
    number++;
    printer.say(
        new LocalText(
            told(step, step.title().en(), step.text().en(), LocalText::en),
            told(step, step.title().zh(), step.text().zh(), LocalText::zh)));
  }

  private String told(
      TourStep step, String title, String text, Function<LocalText, String> language) {
    StringBuilder told = new StringBuilder();
    told.append(String.format("%2d. %s%n", number, title));
    TextWrap.lines(text, WIDTH - INDENT.length())
        .forEach(line -> told.append(INDENT).append(line).append(System.lineSeparator()));
    for (Map.Entry<String, Object> fact : step.facts().entrySet()) {
      String label = language.apply(FactLabels.of(fact.getKey()));
      String gap = " ".repeat(Math.max(1, LABEL_WIDTH - TextWrap.width(label)));
      told.append(String.format("%s  %s%s%s%n", INDENT, label, gap, fact.getValue()));
    }
    return told.toString();
  }
}
