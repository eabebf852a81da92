package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.value.AccountClass;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wallet at rest.
 *
 * @param dataKey the wallet's data key, wrapped by the vault
 * @param phone the person's phone in E.164, sealed
 * @param name the holder's name as payers may see it, sealed; null if it is not known
 * @param accountClass null for class I
 * @param defaultCard the card that is the default source; null for the balance
 * @param reference what bank transfers for this wallet carry; null until it was asked for
 * @param closed whether the wallet is closed
 * @param erasedAt when the data key was destroyed; null if it was not. The data key and what it
 *     sealed are empty from then on.
 * @param keyedAt when it got its newest data key; null if it has its first one
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record WalletBody(
    int v,
    byte[] dataKey,
    byte[] phone,
    byte @Nullable [] name,
    @Nullable AccountClass accountClass,
    @Nullable UUID defaultCard,
    @Nullable String reference,
    @Nullable Boolean closed,
    long createdAt,
    @Nullable Long erasedAt,
    @Nullable Long keyedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public WalletBody {
    Required.fields(dataKey, phone);
  }

  /** Whether the personal data was destroyed. */
  public boolean isErased() {
    return erasedAt != null;
  }
}
