package dev.kabao.wallet.card;

import dev.kabao.wallet.cardholder.FormProblem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of a step of a binding: every case is one that a host must be ready for. */
public sealed interface BindingResult {

  /** A code is on its way to the reserved phone: ask the person for it, then {@code confirm}. */
  record Challenged(Binding binding) implements BindingResult {
    /** Refuses null. */
    public Challenged {
      Objects.requireNonNull(binding, "binding");
    }
  }

  /** The card is bound. */
  record Active(Binding binding, BoundCard card) implements BindingResult {
    /** Refuses null. */
    public Active {
      Objects.requireNonNull(binding, "binding");
      Objects.requireNonNull(card, "card");
    }
  }

  /** The form has problems: all of them, at once. Nothing was kept and nobody was asked. */
  record Invalid(List<FormProblem> problems) implements BindingResult {
    /** Copies the list. */
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The step is refused.
   *
   * @param refusal why, with advice for the person
   * @param binding the binding, if there is one; its state says whether it can go on
   */
  record Refused(BindingRefusal refusal, Optional<Binding> binding) implements BindingResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
      Objects.requireNonNull(binding, "binding");
    }
  }

  /**
   * The issuer gave no answer that decides it. Ask later by the binding's id; a code may still
   * come.
   */
  record Unknown(Binding binding) implements BindingResult {
    /** Refuses null. */
    public Unknown {
      Objects.requireNonNull(binding, "binding");
    }
  }
}
