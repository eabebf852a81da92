package dev.kabao.wallet.crypto;

class InternationalSuiteContractTest extends KeyringVaultContract {
  InternationalSuiteContractTest() {
    super(Suite.INTL_2026, Engine.BOUNCY_CASTLE);
  }
}
