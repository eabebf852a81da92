package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.ChannelCodes;
import dev.kabao.wallet.issuer.http.CodeMeaning;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.OrderId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a request's content and has it carried out. Thread-safe. */
final class ApiService {
  private static final Pattern PURPOSE = Pattern.compile("TOP_UP|PAYMENT");
  private static final Pattern PAYEE = Pattern.compile("[^\\p{Cntrl}]{1,128}");

  private final PrivateKeys keys;
  private final Platforms platforms;
  private final Bindings bindings;
  private final Agreements agreements;
  private final Debits debits;
  private final ChannelCodes codes = ChannelCodes.issuerApi();

  ApiService(
      PrivateKeys keys,
      Platforms platforms,
      Bindings bindings,
      Agreements agreements,
      Debits debits) {
    this.keys = keys;
    this.platforms = platforms;
    this.bindings = bindings;
    this.agreements = agreements;
    this.debits = debits;
  }

  /** Carries out a request, or refuses it as the fault says. The answer names what it is about. */
  ObjectNode perform(ApiOperation operation, Caller caller, byte[] body, Optional<Fault> fault)
      throws UnreadableMessageException {
    ObjectNode message = ApiJson.read(body);
    if (operation == ApiOperation.REGISTER_PLATFORM) {
      return register(caller, message);
    }
    OrderId order = ApiJson.orderId(message);
    Answer answer;
    try {
      answer = decide(operation, caller, order, message, fault);
    } catch (UnreadableMessageException e) {
      answer = Answer.of(Answer.BAD_FORMAT);
    }
    return answer.with(ApiFields.ORDER_ID, order.value()).content();
  }

  private Answer decide(
      ApiOperation operation,
      Caller caller,
      OrderId order,
      ObjectNode message,
      Optional<Fault> fault)
      throws UnreadableMessageException {
    Optional<String> refusal =
        fault.flatMap(f -> f instanceof Fault.Decline d ? Optional.of(d.code()) : Optional.empty());
    boolean kept = operation == ApiOperation.START_BINDING || operation == ApiOperation.DEBIT;
    if (refusal.isPresent() && !(kept && isFinal(operation, refusal.get()))) {
      return Answer.of(refusal.get());
    }
    Answer answer =
        switch (operation) {
          case START_BINDING -> start(caller, order, message, refusal);
          case RESEND_CHALLENGE -> bindings.resend(caller, order);
          case CONFIRM_BINDING -> confirm(caller, order, message);
          case QUERY_BINDING -> bindings.query(caller, order);
          case REVOKE_AGREEMENT -> revoke(caller, order, message);
          case DEBIT ->
              debit(caller, order, message, refusal, fault.orElse(null) instanceof Fault.Partly);
          case QUERY_ORDER -> debits.query(caller, order);
          case CREDIT, REFUND, NOTICES -> Answer.of("40");
          case REGISTER_PLATFORM -> throw new IllegalArgumentException("has no order");
        };
    return fault.orElse(null) instanceof Fault.Unsure unsure ? Answer.of(unsure.code()) : answer;
  }

  private boolean isFinal(ApiOperation operation, String code) {
    return codes
        .meaning(operation, code)
        .filter(meaning -> meaning.outcome() == CodeMeaning.Outcome.DECLINED)
        .isPresent();
  }

  private ObjectNode register(Caller caller, ObjectNode message) throws UnreadableMessageException {
    boolean itself = ApiJson.text(message, ApiFields.PLATFORM_ID).equals(caller.platform());
    Answer answer =
        itself
            ? platforms.register(
                caller.platform(), PublicKeys.parse(ApiJson.text(message, ApiFields.JWKS)))
            : Answer.of(Answer.BAD_FORMAT);
    return answer.with(ApiFields.PLATFORM_ID, caller.platform()).content();
  }

  private Answer start(Caller caller, OrderId order, ObjectNode message, Optional<String> refusal)
      throws UnreadableMessageException {
    try (SealedFields holder = open(order, message)) {
      return bindings.start(caller, order, holder, refusal);
    }
  }

  private Answer confirm(Caller caller, OrderId order, ObjectNode message)
      throws UnreadableMessageException {
    try (SealedFields fields = open(order, message)) {
      return bindings.confirm(caller, order, fields.get(ApiFields.ONE_TIME_CODE));
    }
  }

  private Answer revoke(Caller caller, OrderId order, ObjectNode message)
      throws UnreadableMessageException {
    try (SealedFields fields = open(order, message)) {
      return agreements.revoke(caller, order, fields.get(ApiFields.AGREEMENT));
    }
  }

  private Answer debit(
      Caller caller, OrderId order, ObjectNode message, Optional<String> refusal, boolean partly)
      throws UnreadableMessageException {
    Debits.Ask ask =
        new Debits.Ask(
            order,
            ApiJson.money(message, ApiFields.AMOUNT),
            ApiJson.text(message, ApiFields.PURPOSE, PURPOSE),
            ApiJson.text(message, ApiFields.PAYEE, PAYEE));
    try (SealedFields fields = open(order, message)) {
      return debits.debit(caller, ask, fields.get(ApiFields.AGREEMENT), refusal, partly);
    }
  }

  private SealedFields open(OrderId order, ObjectNode message) throws UnreadableMessageException {
    return SealedFields.open(keys, order, ApiJson.text(message, ApiFields.SEALED));
  }
}
