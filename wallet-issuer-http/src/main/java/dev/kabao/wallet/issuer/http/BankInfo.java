package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a bank says of itself before anything is set up, for a host to keep. Nothing in it is
 * secret, but whoever can change the kept copy can stand in for the bank.
 *
 * @param profile how it describes itself
 * @param keys its public keys
 */
public record BankInfo(IssuerProfile profile, PublicKeys keys) {

  /** Refuses null. */
  public BankInfo {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(keys, "keys");
  }

  /** The JSON that a bank shows at {@code /v1/bank}. */
  public String toJson() {
    ObjectNode json = ApiJson.object();
    json.set(ApiFields.PROFILE, ProfileJson.write(profile));
    json.put(ApiFields.JWKS, keys.toJson());
    return new String(ApiJson.write(json), StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static BankInfo parse(String json) {
    try {
      ObjectNode read = ApiJson.read(json.getBytes(StandardCharsets.UTF_8));
      return new BankInfo(
          ProfileJson.read(ApiJson.objectIn(read, ApiFields.PROFILE)),
          PublicKeys.parse(ApiJson.text(read, ApiFields.JWKS)));
    } catch (UnreadableMessageException e) {
      throw new IllegalArgumentException("Not a bank's description: " + e.getMessage(), e);
    }
  }
}
