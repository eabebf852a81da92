package dev.kabao.wallet.spi.vault;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a sealed value belongs, apart from its wallet: a value moved elsewhere does not open.
 *
 * @param record the document's id
 * @param field the field group's name within it: 1 to 48 ASCII characters
 */
public record FieldRef(UUID record, String field) {

  /** Checks the field's name. */
  public FieldRef {
    Objects.requireNonNull(record, "record");
    if (field.isEmpty() || field.length() > 48 || !field.chars().allMatch(c -> c > 32 && c < 127)) {
      throw new IllegalArgumentException("A field has 1 to 48 visible ASCII characters.");
    }
  }
}
