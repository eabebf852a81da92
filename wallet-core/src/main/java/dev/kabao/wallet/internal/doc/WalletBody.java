package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A wallet at rest.
 *
 * @param dataKey the wallet's data key, wrapped by the vault
 * @param phone the person's phone in E.164, sealed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record WalletBody(
    int v,
    byte[] dataKey,
    byte[] phone,
    long createdAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {}
