package dev.kabao.wallet.collect.code;

/** Carries a problem out of a reader, inside this package only. Cheap: it has no stack trace. */
final class CodeFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final CodeProblem problem;

  CodeFault(CodeProblem problem) {
    super(problem.name(), null, false, false);
    this.problem = problem;
  }

  CodeProblem problem() {
    return problem;
  }
}
