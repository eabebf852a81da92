package dev.kabao.examples.cli;

import dev.kabao.wallet.issuer.http.ChannelCodes;
import dev.kabao.wallet.issuer.http.CodeMeaning;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.sandbox.FaultPoint;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes that the bank can be made to answer with. */
final class FaultCodes {
  private static final ChannelCodes CODES = ChannelCodes.issuerApi();

  private FaultCodes() {}

  /** The codes that end an operation like this, each with what it means. */
  static String list(FaultPoint point, CodeMeaning.Outcome outcome) {
    return CODES.codes().stream()
        .sorted()
        .map(code -> CODES.meaning(operation(point), code))
        .flatMap(Optional::stream)
        .filter(meaning -> meaning.outcome() == outcome)
        .map(meaning -> meaning.code() + " " + meaning.meaning())
        .collect(Collectors.joining("; ", "", "."));
  }

  private static ApiOperation operation(FaultPoint point) {
    return switch (point) {
      case BIND_START -> ApiOperation.START_BINDING;
      case RESEND -> ApiOperation.RESEND_CHALLENGE;
      case CONFIRM -> ApiOperation.CONFIRM_BINDING;
      case QUERY -> ApiOperation.QUERY_ORDER;
      case REVOKE -> ApiOperation.REVOKE_AGREEMENT;
      case LOSS_REPORT -> ApiOperation.REPORT_LOSS;
      case REPLACE -> ApiOperation.REPLACE_CARD;
      case DEBIT -> ApiOperation.DEBIT;
      case CREDIT -> ApiOperation.CREDIT;
      case REFUND -> ApiOperation.REFUND;
      case STATEMENTS -> ApiOperation.STATEMENTS;
      case NOTICES -> ApiOperation.NOTICES;
    };
  }
}
