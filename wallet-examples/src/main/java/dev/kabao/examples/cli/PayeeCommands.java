package dev.kabao.examples.cli;

import dev.kabao.wallet.trust.Complaint;
import dev.kabao.wallet.trust.PayeeDraft;
import dev.kabao.wallet.value.ComplaintId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a host does about payees: vouching for them, and hearing complaints. */
@Command(
    name = "payee",
    description = "Payees that this platform vouches for, complaints, and checks of links.",
    subcommands = {
      PayeeCommands.Register.class,
      PayeeCommands.Listed.class,
      PayeeCommands.Complain.class,
      PayeeCommands.Settle.class,
      PayeeCommands.Link.class
    })
final class PayeeCommands {

  @Command(
      name = "register",
      description = {
        "Register a payee, so that payers are shown it as trusted; or change one.",
        "A name or host that looks like another's is refused, with the reason."
      })
  static final class Register implements Action {
    @Parameters(
        index = "0",
        paramLabel = "PAYEE",
        descriptionKey = "payee",
        description = "letters, digits, -, _ or .")
    private String payee;

    @Parameters(
        index = "1",
        paramLabel = "NAME",
        descriptionKey = "registered-name",
        description = "what payers are shown, at most 25 characters")
    private String name;

    @Option(
        names = "--account",
        paramLabel = "MARK",
        description = "a mark of its account, such as a bank and four digits")
    private @Nullable String account;

    @Option(
        names = "--host",
        paramLabel = "HOST",
        description = "a host of its links; may be repeated")
    private List<String> hosts = List.of();

    @Option(names = "--change", description = "change what is registered already")
    private boolean change;

    @Option(
        names = "--even-if-alike",
        description = "register it although it looks like another: you have made sure")
    private boolean evenIfAlike;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      PayeeDraft draft = draft();
      return request.onPlatform(
          context,
          (wallets, id) ->
              TrustViews.result(
                  change
                      ? wallets.payees().change(id, draft)
                      : wallets.payees().register(id, draft)));
    }

    private PayeeDraft draft() {
      Inputs.payee("PAYEE", payee);
      try {
        return new PayeeDraft(payee, name, Optional.ofNullable(account), hosts, evenIfAlike);
      } catch (IllegalArgumentException e) {
        throw Failure.input(
            "NAME, --account or --host",
            String.valueOf(e.getMessage()),
            "名称与账户标记须为 1 至 25 个可见字符，首尾无空格；域名须为小写 ASCII 字母，例如 pay.example。");
      }
    }
  }

  @Command(name = "list", description = "List the registered payees, the newest first.")
  static final class Listed implements Action {
    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      page.check();
      return Platforms.with(
          context,
          wallets ->
              PageOption.answer(
                  "payees", wallets.payees().list(page.after(), page.limit()), TrustViews::payee));
    }
  }

  @Command(
      name = "complain",
      description = "Note a complaint about a payee or a wallet: payers are warned of it.")
  static final class Complain implements Action {
    @Parameters(
        paramLabel = "PAYEE|WALLET",
        descriptionKey = "complained",
        description = "a payee's id, or a wallet's")
    private String about;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        defaultValue = "fraud",
        description = "not-delivered, impersonation, fraud or other (default: fraud)")
    private String kind;

    @Option(
        names = "--case",
        paramLabel = "REFERENCE",
        required = true,
        description = "your own name of the case: letters, digits, -, _ or .")
    private String reference;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      if (about.startsWith("wal_")) {
        Ids.walletId("PAYEE", about);
      } else {
        Inputs.payee("PAYEE", about);
      }
      if (!reference.matches("[A-Za-z0-9._-]{1,64}")) {
        throw Failure.input(
            "--case", "1 to 64 letters, digits, '-', '_' or '.'.", "须为 1 至 64 个字母、数字或 - _ .。");
      }
      Complaint.Kind chosen =
          Arrays.stream(Complaint.Kind.values())
              .filter(each -> Words.of(each).equals(kind))
              .findFirst()
              .orElseThrow(
                  () ->
                      Failure.input(
                          "--kind",
                          "one of not-delivered, impersonation, fraud, other.",
                          "可选值：not-delivered、impersonation、fraud、other。"));
      return request.onPlatform(
          context,
          (wallets, id) ->
              Answer.done(
                  TrustViews.complaint(wallets.payees().complain(id, about, chosen, reference))));
    }
  }

  @Command(name = "settle", description = "Settle a complaint.")
  static final class Settle implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "complaint", description = "the complaint")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      ComplaintId complaint = Ids.complaintId(id);
      return request.onPlatform(
          context,
          (wallets, same) ->
              Answer.done(TrustViews.complaint(wallets.payees().settle(same, complaint))));
    }
  }

  @Command(
      name = "link",
      description = "Say whether a link leads where it seems to. Opens nothing.")
  static final class Link implements Action {
    @Parameters(paramLabel = "LINK", descriptionKey = "link", description = "the link, or '-'")
    private String link;

    @Override
    public Answer run(Context context) throws IOException {
      String typed = context.value("LINK", link);
      return Platforms.with(context, wallets -> TrustViews.link(wallets.payees().checkLink(typed)));
    }
  }
}
