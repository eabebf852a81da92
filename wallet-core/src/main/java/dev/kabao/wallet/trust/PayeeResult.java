package dev.kabao.wallet.trust;

import java.util.List;
import java.util.Objects;

/** What came of registering or changing a payee. */
public sealed interface PayeeResult {

  /** It is registered so. */
  record Done(RegisteredPayee payee) implements PayeeResult {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(payee, "payee");
    }
  }

  /** A payee with this id is registered already; nothing was changed. */
  record Taken(RegisteredPayee payee) implements PayeeResult {
    /** Refuses null. */
    public Taken {
      Objects.requireNonNull(payee, "payee");
    }
  }

  /**
   * Its name or a host looks like another's; nothing was changed. A host that has made sure says so
   * with {@link PayeeDraft#evenIfAlike()}.
   */
  record Alike(List<Warning> warnings) implements PayeeResult {
    /** Copies the list. */
    public Alike {
      warnings = List.copyOf(warnings);
    }
  }
}
