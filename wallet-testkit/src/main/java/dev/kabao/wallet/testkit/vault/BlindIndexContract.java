package dev.kabao.wallet.testkit.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import org.junit.jupiter.api.Test;

/** Values can be looked up, not guessed. Part of {@link VaultContract}. */
public interface BlindIndexContract extends VaultSource {

  /** Or nothing would ever be found. */
  @Test
  default void equalValuesHaveEqualIndexesAlsoInALaterVault() throws Exception {
    try (Vault vault = openVault();
        Vault later = openVault()) {
      byte[] index = index(vault, "card-number", "6236330000000000019");
      assertThat(index).hasSize(32);
      assertThat(index(vault, "card-number", "6236330000000000019")).isEqualTo(index);
      assertThat(index(later, "card-number", "6236330000000000019")).isEqualTo(index);
    }
  }

  /** Different in one digit, in length, or only in the place where purpose and value meet. */
  @Test
  default void differentValuesAndPurposesHaveDifferentIndexes() throws Exception {
    try (Vault vault = openVault()) {
      byte[] index = index(vault, "card-number", "6236330000000000019");
      assertThat(index(vault, "card-number", "6236330000000000018")).isNotEqualTo(index);
      assertThat(index(vault, "card-number", "623633000000000001")).isNotEqualTo(index);
      assertThat(index(vault, "card-number", "")).isNotEqualTo(index);
      assertThat(index(vault, "phone", "6236330000000000019")).isNotEqualTo(index);
      assertThat(index(vault, "card-number6", "236330000000000019")).isNotEqualTo(index);
    }
  }

  /** Whoever has the store alone must not be able to try all numbers. */
  @Test
  default void anotherKeyringGivesOtherIndexes() throws Exception {
    try (Vault vault = openVault();
        Vault foreign = openForeignVault()) {
      assertThat(index(foreign, "card-number", "6236330000000000019"))
          .isNotEqualTo(index(vault, "card-number", "6236330000000000019"));
    }
  }

  /** The caller's secret stays the caller's. */
  @Test
  default void theValueIsNotClosed() throws Exception {
    try (Vault vault = openVault();
        Secret value = Secret.of("13800000000")) {
      vault.blindIndex("phone", value);
      assertThat(value.length()).isEqualTo(11);
    }
  }

  /** Nulls are misuse. */
  @Test
  @SuppressWarnings("NullAway")
  default void anIndexOfNullIsRefused() throws Exception {
    try (Vault vault = openVault();
        Secret value = Secret.of("13800000000")) {
      Refusal.ofNull(() -> vault.blindIndex(null, value));
      Refusal.ofNull(() -> vault.blindIndex("phone", null));
    }
  }

  private static byte[] index(Vault vault, String purpose, String value) {
    try (Secret secret = Secret.of(value)) {
      return vault.blindIndex(purpose, secret);
    }
  }
}
