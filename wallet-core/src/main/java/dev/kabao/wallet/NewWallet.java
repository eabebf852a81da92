package dev.kabao.wallet;

import dev.kabao.wallet.cardholder.FormProblem;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;

/** What came of a request for a new wallet. */
public sealed interface NewWallet {

  /** The wallet is there. */
  record Created(WalletId id) implements NewWallet {
    /** Refuses null. */
    public Created {
      Objects.requireNonNull(id, "id");
    }
  }

  /** The phone has a wallet. Tell only who has shown that the phone is theirs. */
  record PhoneTaken() implements NewWallet {}

  /** The phone is none. Nothing was kept. */
  record Invalid(FormProblem problem) implements NewWallet {
    /** Refuses null. */
    public Invalid {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
