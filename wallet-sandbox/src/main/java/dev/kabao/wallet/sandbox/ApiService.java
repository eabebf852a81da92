package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.LossKind;
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
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** Reads a request's content and has it carried out. Thread-safe. */
final class ApiService {
  private static final Pattern PURPOSE = Pattern.compile("TOP_UP|PAYMENT");

  /** The operations at which a final refusal is kept with the order. */
  private static final Set<ApiOperation> KEPT =
      Set.of(
          ApiOperation.START_BINDING, ApiOperation.DEBIT, ApiOperation.CREDIT, ApiOperation.REFUND);

  private static final Pattern LOSS_KIND = Pattern.compile("LOST|STOLEN");
  private static final Pattern PAYEE = Pattern.compile("[^\\p{Cntrl}]{1,128}");

  private final PrivateKeys keys;
  private final Platforms platforms;
  private final Bindings bindings;
  private final Agreements agreements;
  private final Losses losses;
  private final Debits debits;
  private final Credits credits;
  private final Refunds refunds;
  private final Movements movements;
  private final Notices notices;
  private final Statements statements;
  private final ChannelCodes codes = ChannelCodes.issuerApi();

  ApiService(
      PrivateKeys keys,
      Platforms platforms,
      Bindings bindings,
      Agreements agreements,
      Losses losses,
      Debits debits,
      Credits credits,
      Refunds refunds,
      Movements movements,
      Notices notices,
      Statements statements) {
    this.keys = keys;
    this.platforms = platforms;
    this.bindings = bindings;
    this.agreements = agreements;
    this.losses = losses;
    this.debits = debits;
    this.credits = credits;
    this.refunds = refunds;
    this.movements = movements;
    this.notices = notices;
    this.statements = statements;
  }

  /** Carries out a request, or refuses it as the fault says. The answer names what it is about. */
  ObjectNode perform(ApiOperation operation, Caller caller, byte[] body, Optional<Fault> fault)
      throws UnreadableMessageException {
    ObjectNode message = ApiJson.read(body);
    if (operation == ApiOperation.REGISTER_PLATFORM) {
      return register(caller, message);
    }
    if (operation == ApiOperation.NOTICES || operation == ApiOperation.STATEMENTS) {
      return tell(operation, caller, message, fault).content();
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
    Optional<String> refusal = refusal(fault);
    if (refusal.isPresent() && !(KEPT.contains(operation) && isFinal(operation, refusal.get()))) {
      return Answer.of(refusal.get());
    }
    Answer answer =
        switch (operation) {
          case START_BINDING -> start(caller, order, message, refusal);
          case RESEND_CHALLENGE -> bindings.resend(caller, order);
          case CONFIRM_BINDING -> confirm(caller, order, message);
          case QUERY_BINDING -> bindings.query(caller, order);
          case REVOKE_AGREEMENT -> revoke(caller, order, message);
          case REPORT_LOSS -> reportLoss(caller, order, message);
          case QUERY_LOSS -> losses.query(caller, order);
          case REPLACE_CARD ->
              losses.replace(caller, order, ApiJson.orderId(message, ApiFields.REPORT_ORDER_ID));
          case DEBIT -> debit(caller, order, message, bend(refusal, fault));
          case CREDIT -> credit(caller, order, message, bend(refusal, fault));
          case REFUND -> refund(caller, order, message, bend(refusal, fault));
          case QUERY_ORDER -> movements.query(caller, order);
          case STATEMENTS, NOTICES, REGISTER_PLATFORM ->
              throw new IllegalArgumentException("has no order");
        };
    return fault.orElse(null) instanceof Fault.Unsure unsure ? Answer.of(unsure.code()) : answer;
  }

  private Answer tell(
      ApiOperation operation, Caller caller, ObjectNode message, Optional<Fault> fault) {
    Optional<String> refusal = refusal(fault);
    if (refusal.isPresent()) {
      return Answer.of(refusal.get());
    }
    if (fault.orElse(null) instanceof Fault.Unsure unsure) {
      return Answer.of(unsure.code());
    }
    JsonNode after = message.path(ApiFields.AFTER);
    if (!after.isTextual()) {
      return Answer.of(Answer.BAD_FORMAT);
    }
    return operation == ApiOperation.NOTICES
        ? notices.page(caller, after.textValue())
        : statements(caller, message, after.textValue());
  }

  private Answer statements(Caller caller, ObjectNode message, String after) {
    try (SealedFields fields =
        SealedFields.open(keys, ApiFields.AFTER, after, ApiJson.text(message, ApiFields.SEALED))) {
      return statements.page(caller, fields.get(ApiFields.AGREEMENT), after);
    } catch (UnreadableMessageException e) {
      return Answer.of(Answer.BAD_FORMAT);
    }
  }

  private static Optional<String> refusal(Optional<Fault> fault) {
    return fault.orElse(null) instanceof Fault.Decline decline
        ? Optional.of(decline.code())
        : Optional.empty();
  }

  private static Bend bend(Optional<String> refusal, Optional<Fault> fault) {
    Fault how = fault.orElse(null);
    return new Bend(refusal, how instanceof Fault.Partly, how instanceof Fault.Pending);
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

  private Answer reportLoss(Caller caller, OrderId order, ObjectNode message)
      throws UnreadableMessageException {
    String kind = ApiJson.text(message, ApiFields.LOSS_KIND, LOSS_KIND);
    try (SealedFields fields = open(order, message)) {
      return losses.report(caller, order, fields.get(ApiFields.AGREEMENT), LossKind.valueOf(kind));
    }
  }

  private Answer debit(Caller caller, OrderId order, ObjectNode message, Bend bend)
      throws UnreadableMessageException {
    Debits.Ask ask =
        new Debits.Ask(
            order,
            ApiJson.money(message, ApiFields.AMOUNT),
            ApiJson.text(message, ApiFields.PURPOSE, PURPOSE),
            ApiJson.text(message, ApiFields.PAYEE, PAYEE));
    try (SealedFields fields = open(order, message)) {
      return debits.debit(caller, ask, fields.get(ApiFields.AGREEMENT), bend);
    }
  }

  private Answer credit(Caller caller, OrderId order, ObjectNode message, Bend bend)
      throws UnreadableMessageException {
    Money amount = ApiJson.money(message, ApiFields.AMOUNT);
    try (SealedFields fields = open(order, message)) {
      return credits.credit(caller, order, amount, fields, bend);
    }
  }

  private Answer refund(Caller caller, OrderId order, ObjectNode message, Bend bend)
      throws UnreadableMessageException {
    return refunds.refund(
        caller,
        order,
        ApiJson.orderId(message, ApiFields.DEBIT_ORDER_ID),
        ApiJson.money(message, ApiFields.AMOUNT),
        bend);
  }

  private SealedFields open(OrderId order, ObjectNode message) throws UnreadableMessageException {
    return SealedFields.open(keys, order, ApiJson.text(message, ApiFields.SEALED));
  }
}
