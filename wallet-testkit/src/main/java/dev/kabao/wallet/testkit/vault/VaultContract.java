package dev.kabao.wallet.testkit.vault;

/**
 * What every {@link dev.kabao.wallet.spi.vault.Vault} must do. Implement it in a JUnit test class,
 * say there how to open your vault, and the tests are yours:
 *
 * <pre>{@code
 * class MyVaultTest implements VaultContract {
 *   public Vault openVault() { return MyVault.open(keysForTests); }
 *   public Vault openForeignVault() { return MyVault.open(otherKeys); }
 * }
 * }</pre>
 *
 * <p>Each test works on new wallets, so one set of keys may serve them all.
 */
public interface VaultContract
    extends SealingContract,
        TamperingContract,
        BlindIndexContract,
        SigningContract,
        KeyChangeContract,
        ClosingContract {}
