package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.trust.Complaint;
import dev.kabao.wallet.trust.LinkVerdict;
import dev.kabao.wallet.trust.PayeeResult;
import dev.kabao.wallet.trust.RegisteredPayee;
import dev.kabao.wallet.trust.Trust;
import dev.kabao.wallet.trust.Warning;
import dev.kabao.wallet.value.LocalText;
import java.util.List;

/** Trust and warnings, as the command prints them. */
final class TrustViews {
  private static final LocalText TAKEN =
      new LocalText(
          "This payee is registered already: add --change to change it.",
          "该收款方已登记；如需修改，请加 --change。");
  private static final LocalText ALIKE =
      new LocalText(
          "It looks like another. If you have made sure, add --even-if-alike.",
          "与其他收款方过于相似；如已核实，请加 --even-if-alike。");

  private TrustViews() {}

  /** Adds what can be said of a payee to what is shown of it. */
  static void put(ObjectNode view, Trust trust, List<Warning> warnings) {
    view.put("trust", Words.of(trust));
    Views.text(view, "trustText", trust.text());
    if (!warnings.isEmpty()) {
      ArrayNode list = view.putArray("warnings");
      warnings.forEach(one -> list.add(warning(one)));
    }
  }

  private static ObjectNode warning(Warning warning) {
    ObjectNode view = Views.object().put("code", warning.code().name());
    warning.other().ifPresent(other -> view.put("other", other));
    Views.text(view, "message", warning.text());
    return view;
  }

  static Answer result(PayeeResult result) {
    if (result instanceof PayeeResult.Done done) {
      return Answer.done(payee(done.payee()));
    }
    if (result instanceof PayeeResult.Taken taken) {
      return Answer.failed(ExitCode.REFUSED, "PAYEE_REGISTERED", TAKEN, payee(taken.payee()));
    }
    ObjectNode body = Views.object();
    ArrayNode list = body.putArray("warnings");
    ((PayeeResult.Alike) result).warnings().forEach(one -> list.add(warning(one)));
    return Answer.failed(ExitCode.REFUSED, "LOOKS_ALIKE", ALIKE, body);
  }

  static ObjectNode payee(RegisteredPayee payee) {
    ObjectNode view = Views.object();
    view.put("payee", payee.id());
    view.put("name", payee.name());
    payee.account().ifPresent(account -> view.put("account", account));
    if (!payee.hosts().isEmpty()) {
      ArrayNode hosts = view.putArray("hosts");
      payee.hosts().forEach(hosts::add);
    }
    view.put("underComplaint", payee.underComplaint());
    view.put("registeredAt", Times.text(payee.registeredAt()));
    view.put("changedAt", Times.text(payee.changedAt()));
    return view;
  }

  static ObjectNode complaint(Complaint complaint) {
    ObjectNode view = Views.object();
    view.put("complaintId", complaint.id().toString());
    view.put("payee", complaint.payee());
    view.put("kind", Words.of(complaint.kind()));
    view.put("case", complaint.reference());
    view.put("at", Times.text(complaint.at()));
    complaint.settledAt().ifPresent(at -> view.put("settledAt", Times.text(at)));
    return view;
  }

  /** A link that is flagged is told as what it is: looking at it is no failure. */
  static Answer link(LinkVerdict verdict) {
    ObjectNode view = Views.object();
    verdict.host().ifPresent(host -> view.put("host", host));
    verdict.payee().ifPresent(payee -> view.put("payee", payee));
    put(view, verdict.trust(), verdict.warnings());
    return Answer.done(view);
  }
}
