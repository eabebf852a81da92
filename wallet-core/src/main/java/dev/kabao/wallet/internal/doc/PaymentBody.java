package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.value.PaymentKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment at rest. Amounts are minor units of {@code currency}; times are Unix milliseconds.
 *
 * @param card the card that it draws on; null where the balance is the source
 * @param issuer the card's issuer; null where the balance is the source
 * @param payee null for a top-up
 * @param settled what moved
 * @param asked how often the issuer was asked what became of it
 * @param askAt when to ask next; 0 once the state is final
 */
public record PaymentBody(
    int v,
    UUID wallet,
    PaymentKind kind,
    PaymentState state,
    @Nullable UUID card,
    @Nullable String issuer,
    @Nullable String payee,
    String currency,
    long amount,
    long settled,
    @Nullable DeclineReason decline,
    @Nullable DeclineCategory category,
    @Nullable String issuerCode,
    @Nullable String issuerReference,
    long createdAt,
    long updatedAt,
    int asked,
    long askAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {}
