package dev.kabao.wallet.crypto;

class ChineseSuiteContractTest extends KeyringVaultContract {
  ChineseSuiteContractTest() {
    super(Suite.CN_2026, Engine.BOUNCY_CASTLE);
  }
}
