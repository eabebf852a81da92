package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.testkit.issuer.BankHands;
import dev.kabao.wallet.testkit.issuer.IssuerContract;

/** The HTTP connector against the sandbox bank, over loopback. */
class SandboxIssuerContractTest extends IssuerContract {
  @Override
  protected BankHands openBank() throws Exception {
    return TestBank.open();
  }
}
