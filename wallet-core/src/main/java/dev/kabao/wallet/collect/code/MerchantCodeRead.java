package dev.kabao.wallet.collect.code;

import java.util.Objects;

/** What came of reading a merchant-presented code. */
public sealed interface MerchantCodeRead {

  /**
   * The code keeps every rule. That says nothing of who made it: anybody can make a code.
   *
   * @param code its content
   */
  record Valid(MerchantCode code) implements MerchantCodeRead {

    /** Refuses null. */
    public Valid {
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * The code is refused.
   *
   * @param problem the first reason that was found
   */
  record Invalid(CodeProblem problem) implements MerchantCodeRead {

    /** Refuses null. */
    public Invalid {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
