package dev.kabao.wallet.category;

import java.util.Objects;

/**
 * What a person has said of a payee: everything from and to it goes into this category.
 *
 * @param payee the payee, as it is compared: in small letters, wide forms as narrow ones
 * @param category the category
 */
public record Correction(String payee, Category category) {
  /** Refuses null. */
  public Correction {
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(category, "category");
  }

  /** Does not tell the payee: it may be a person. */
  @Override
  public String toString() {
    return "Correction[" + category.code() + "]";
  }
}
