package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Direction;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes what was booked on a card's account as lines of its statements. */
final class StatementLines {
  private final Movements movements;
  private final CardMoves moves;
  private final SecureRandom random;

  StatementLines(Movements movements, CardMoves moves, SecureRandom random) {
    this.movements = movements;
    this.moves = moves;
    this.random = random;
  }

  /** A line for whoever asks: names and texts are sealed to it, and only its own orders named. */
  ObjectNode json(Caller caller, Entry entry, LocalDate day, boolean credit) {
    Optional<Doc> move = moves.find(entry.transfer().subject());
    Doc subject = move.orElseGet(() -> movements.find(entry.transfer().subject()).orElseThrow());
    String reference = Movements.reference(subject);
    Kind kind = move.isPresent() ? kind(CardMoves.kind(subject), credit) : kind(subject, credit);
    boolean in = entry.minorUnits() > 0;
    ObjectNode line =
        ApiJson.object()
            .put(ApiFields.REFERENCE, reference)
            .put(ApiFields.DAY, day.toString())
            .put(ApiFields.MINOR_UNITS, Math.abs(entry.minorUnits()))
            .put(ApiFields.DIRECTION, (in ? Direction.IN : Direction.OUT).name())
            .put(ApiFields.KIND, kind.name());
    if (move.isEmpty() && subject.text("platform").equals(caller.platform())) {
      line.put(ApiFields.ORDER_ID, subject.text("order"));
    }
    Map<String, Secret> said = new LinkedHashMap<>();
    try {
      if (move.isPresent()) {
        said.put(ApiFields.COUNTERPARTY, moves.who(subject));
        moves.whatFor(subject).ifPresent(text -> said.put(ApiFields.TEXT, text));
      } else {
        String who = subject.find("payee").orElseGet(() -> subject.text("platform"));
        said.put(ApiFields.COUNTERPARTY, Secret.of(who));
      }
      return line.put(
          ApiFields.SEALED,
          SealedFields.seal(caller.keys(), ApiFields.REFERENCE, reference, said, random));
    } finally {
      said.values().forEach(Secret::close);
    }
  }

  private static Kind kind(CardMove.Kind move, boolean credit) {
    return switch (move) {
      case PURCHASE -> Kind.PAYMENT;
      case REFUND -> Kind.REFUND;
      case DEPOSIT -> credit ? Kind.REPAYMENT : Kind.PAYMENT;
    };
  }

  /** What a platform pays out to a credit card pays it off; so does what comes back of that. */
  private static Kind kind(Doc movement, boolean credit) {
    SettlementRecord.Kind kind = Movements.kind(movement);
    return switch (kind) {
      case DEBIT -> Kind.PAYMENT;
      case REFUND -> Kind.REFUND;
      case CREDIT, RETURNED -> credit ? Kind.REPAYMENT : Kind.PAYMENT;
      case RECEIVED -> throw new IllegalStateException("What platforms receive is on no card.");
    };
  }
}
