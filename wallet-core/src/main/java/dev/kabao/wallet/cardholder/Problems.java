package dev.kabao.wallet.cardholder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what the rules find. For one thread. */
final class Problems {
  private final List<FormProblem> found = new ArrayList<>();
  private final List<FormProblem> warnings = new ArrayList<>();

  void add(FormProblem.Field field, FormProblem.Code code) {
    found.add(new FormProblem(field, code));
  }

  void warn(FormProblem.Field field, FormProblem.Code code) {
    warnings.add(new FormProblem(field, code));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<FormProblem> found() {
    return ordered(found);
  }

  List<FormProblem> warnings() {
    return ordered(warnings);
  }

  private static List<FormProblem> ordered(List<FormProblem> problems) {
    return problems.stream().sorted(Comparator.comparing(FormProblem::field)).toList();
  }
}
