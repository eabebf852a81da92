package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.coupon.BulkLine;
import dev.kabao.wallet.coupon.BulkReport;
import dev.kabao.wallet.coupon.IssueResult;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "issue",
    description = {
      "Issue a coupon to the wallet that was chosen, for the host.",
      "With --list FILE one for each line of it, a wallet each. After a crash the same --request-id"
          + " with the same file goes on: no line gets two."
    })
final class CouponIssueCommand implements Action {
  /** So many lines that got none are told one by one; all of them are counted. */
  private static final int MOST_TOLD = 100;

  @Parameters(
      paramLabel = "CLASS",
      descriptionKey = "coupon-class",
      description = "its code: 1 to 16 small letters, digits or -")
  private String code;

  @Option(names = "--list", paramLabel = "FILE", description = "a file with a wallet on each line")
  private @Nullable String list;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    EverydayInputs.code("CLASS", code);
    if (list == null) {
      WalletId wallet = context.wallet();
      return request.onPlatform(
          context,
          (wallets, id) -> {
            IssueResult result = wallets.couponClasses().issue(id, code, wallet);
            return result instanceof IssueResult.Issued issued
                ? Answer.done(CouponViews.coupon(issued.coupon()))
                : CouponViews.refused(((IssueResult.Refused) result).reason(), Views.object());
          });
    }
    Path file = Inputs.path("--list", list);
    check(file);
    return request.onPlatform(context, (wallets, id) -> issueAll(wallets, id, file));
  }

  /** Reads it once to the end: a line that is no wallet is told before anything is issued. */
  private static void check(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.input("--list", "there is no such file.", "文件不存在。");
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Iterator<WalletId> wallets = wallets(lines);
      while (wallets.hasNext()) {
        wallets.next();
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw Failure.input("--list", "this is no file of text.", "该文件不是文本文件。");
      }
      throw e.getCause();
    }
  }

  private static Iterator<WalletId> wallets(BufferedReader lines) {
    int[] number = {0};
    return lines
        .lines()
        .peek(line -> number[0]++)
        .filter(line -> !line.isBlank())
        .map(line -> Ids.walletId("--list " + number[0], line.strip()))
        .iterator();
  }

  private Answer issueAll(Wallets wallets, RequestId id, Path file) {
    ObjectNode body = Views.object();
    ArrayNode none = Views.object().putArray("lines");
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      BulkReport report =
          wallets.couponClasses().issueAll(id, code, wallets(lines), line -> note(none, line));
      body.put("class", code);
      body.put("issued", report.issued());
      CouponViews.refusals(body, report.refused());
      if (!none.isEmpty()) {
        body.set("lines", none);
      }
      return Answer.done(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void note(ArrayNode none, BulkLine line) {
    if (line.refusal().isPresent() && none.size() < MOST_TOLD) {
      none.addObject()
          .put("line", line.line())
          .put("walletId", line.wallet().toString())
          .put("code", line.refusal().get().name());
    }
  }
}
