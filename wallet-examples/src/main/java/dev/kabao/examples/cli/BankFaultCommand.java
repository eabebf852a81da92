package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.CodeMeaning.Outcome;
import dev.kabao.wallet.sandbox.ActiveFault;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.SandboxAdmin;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "fault",
    description = {
      "Make the bank misbehave at an operation, clear all faults, or list those that are on.",
      "Operations: bind-start, resend, confirm, query, revoke, loss-report, replace, debit, credit,"
          + " refund, statements, notices.",
      "Kinds: decline CODE, unsure CODE, partly, pending, delay-before [15s], delay-after [15s],"
          + " drop-before, drop-after, error-before [503], error-after [503], garbage,"
          + " bad-signature, twice."
    })
final class BankFaultCommand implements Action {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OPERATION",
      descriptionKey = "fault-operation",
      description = "at which operation")
  private @Nullable String operation;

  @Parameters(
      index = "1..*",
      arity = "0..2",
      paramLabel = "KIND",
      descriptionKey = "fault-kind",
      description = "how")
  private @Nullable List<String> kind;

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "for how many calls (default: until cleared)")
  private @Nullable String times;

  @Option(names = "--clear", description = "switch all faults off")
  private boolean clear;

  @Mixin private BankOption bank;

  @Override
  public Answer run(Context context) throws IOException {
    if (clear && (operation != null || times != null)) {
      throw Failure.usage("--clear stands alone.", "--clear 不能与其他参数同用。");
    }
    if (operation == null && times != null) {
      throw Failure.usage("--times needs an operation and a kind.", "--times 需要指定操作和故障类型。");
    }
    if (operation != null && (kind == null || kind.isEmpty())) {
      throw Failure.usage(
          "An operation needs a kind of fault. See: kabao bank fault --help",
          "请指定故障类型，见：kabao bank fault --help");
    }
    OptionalInt count =
        times == null
            ? OptionalInt.empty()
            : OptionalInt.of(Inputs.number("--times", times, 1, 1_000_000));
    FaultPoint point = operation == null ? null : point(operation);
    if (point != null && kind != null && kind.size() == 1) {
      requireNoCode(point, kind.get(0));
    }
    Fault fault = kind == null ? null : fault(String.join(" ", kind));
    SandboxAdmin admin = bank.admin(context);
    if (clear) {
      admin.clearFaults();
    } else if (point != null && fault != null) {
      add(admin, point, fault, count);
    }
    return Answer.done(view(admin.faults()));
  }

  /** A kind that needs a code, and has none, is answered with the codes that there are. */
  private static void requireNoCode(FaultPoint point, String kind) {
    Outcome wanted;
    switch (kind) {
      case "decline" -> wanted = Outcome.DECLINED;
      case "unsure" -> wanted = Outcome.UNKNOWN;
      default -> {
        return;
      }
    }
    String codes = FaultCodes.list(point, wanted);
    throw Failure.input(
        "KIND", kind + " needs a code. There are: " + codes, kind + " 需要代码，可用：" + codes);
  }

  private static void add(SandboxAdmin admin, FaultPoint point, Fault fault, OptionalInt times) {
    try {
      admin.addFault(point, fault, times);
    } catch (IllegalArgumentException e) {
      throw Failure.input("KIND", String.valueOf(e.getMessage()), "该操作不会出现这种故障，见 --help。");
    }
  }

  private static FaultPoint point(String text) {
    try {
      return FaultPoint.parse(text);
    } catch (IllegalArgumentException e) {
      throw Failure.input("OPERATION", String.valueOf(e.getMessage()), "操作名称不正确，见 --help。");
    }
  }

  private static Fault fault(String text) {
    try {
      return Fault.parse(text);
    } catch (IllegalArgumentException e) {
      throw Failure.input("KIND", String.valueOf(e.getMessage()), "故障类型不正确，见 --help。");
    }
  }

  private static ObjectNode view(List<ActiveFault> faults) {
    ObjectNode body = Views.object();
    ArrayNode list = body.putArray("faults");
    for (ActiveFault fault : faults) {
      ObjectNode view = list.addObject();
      view.put("operation", fault.point().text());
      view.put("kind", fault.fault().text());
      fault.times().ifPresent(left -> view.put("times", left));
    }
    return body;
  }
}
