package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.factor.FactorView;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import java.time.Instant;

/** Factors, as the command prints them. */
final class FactorViews {
  private FactorViews() {}

  static ObjectNode factor(FactorView factor) {
    ObjectNode view = Views.object();
    view.put("factorId", factor.id().toString());
    view.put("kind", Words.of(factor.kind()));
    Views.text(view, "kindText", factor.kind().text());
    view.put("name", factor.name());
    ArrayNode shows = view.putArray("shows");
    factor.shows().stream().sorted().map(Words::of).forEach(shows::add);
    factor.codesLeft().ifPresent(left -> view.put("codesLeft", left));
    view.put("enrolledAt", Times.text(factor.enrolledAt()));
    factor.usedAt().ifPresent(at -> view.put("usedAt", Times.text(at)));
    factor.cloneSuspectedAt().ifPresent(at -> view.put("cloneSuspectedAt", Times.text(at)));
    return view;
  }

  static Answer refused(ShowResult.Refused refused) {
    ObjectNode details = Views.object();
    refused.triesLeft().ifPresent(left -> details.put("triesLeft", left));
    refused
        .until()
        .filter(until -> until.isBefore(Instant.MAX))
        .ifPresent(until -> details.put("until", Times.text(until)));
    return refused(refused.reason(), details);
  }

  static Answer refused(ProofRefusal reason, ObjectNode details) {
    return Answer.failed(ExitCode.REFUSED, reason.name(), reason.text(), Views.object(), details);
  }
}
