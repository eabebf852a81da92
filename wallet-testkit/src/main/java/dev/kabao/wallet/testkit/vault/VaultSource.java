package dev.kabao.wallet.testkit.vault;

import dev.kabao.wallet.spi.vault.Vault;

/** How the contract gets at the vault under test. It closes every vault that it is given. */
public interface VaultSource {

  /** Opens the vault under test; every call gives another object on the same keys. */
  Vault openVault() throws Exception;

  /** Opens a vault of the same kind whose keys are all different. */
  Vault openForeignVault() throws Exception;
}
