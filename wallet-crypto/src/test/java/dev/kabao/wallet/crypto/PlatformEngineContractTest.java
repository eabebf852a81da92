package dev.kabao.wallet.crypto;

class PlatformEngineContractTest extends KeyringVaultContract {
  PlatformEngineContractTest() {
    super(Suite.INTL_2026, Engine.PLATFORM);
  }
}
